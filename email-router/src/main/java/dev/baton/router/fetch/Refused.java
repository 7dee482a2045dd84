package dev.baton.router.fetch;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.CommandFailedException;

/** The server understood a command and said NO; the connection is as good as before. */
final class Refused extends MessagingException {

    Refused(String command, CommandFailedException no) {
        super(command + ": " + no.getMessage(), no);
    }
}
