package dev.baton.mail;

/** The lease on a mail ran out and another node has taken it. */
public final class ClaimLost extends RuntimeException {

    ClaimLost(MailId id) {
        super("Mail " + id + " is no longer claimed by this node");
    }
}
