package dev.baton.router.line;

import jakarta.mail.MessagingException;

/** The authority gave no access token; the message is what it says, without our secrets. */
final class NoToken extends MessagingException {

    NoToken(String said) {
        super(said);
    }
}
