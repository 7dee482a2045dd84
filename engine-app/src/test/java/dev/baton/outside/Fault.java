package dev.baton.outside;

/** What goes wrong besides the kill. */
enum Fault {

    /** The same mail comes again, to this mailbox and to another of ours. */
    DELIVERED_TWICE,
    /** The mail server gives all mails other numbers while we are dead. */
    UIDVALIDITY_CHANGED,
    /** A second router has the same mailboxes. */
    TWO_ROUTERS,
    /** The mail server refuses to flag. */
    FLAG_FAILS,
    /** The mail server refuses to move. */
    MOVE_FAILS,
    /** The database drops the connection instead of committing. */
    COMMIT_FAILS,
    /** The server that takes our mail hangs up after the final dot instead of acknowledging. */
    SMTP_DROPS;

    boolean moves() {
        return this == MOVE_FAILS;
    }

    boolean refuses() {
        return this == FLAG_FAILS || this == MOVE_FAILS;
    }

    /** Whether a kill there leaves doubts: service mail goes out once more then, and marketing mail not at all. */
    boolean leavesDoubtAt(Border border) {
        return border.ofSending() || this == SMTP_DROPS;
    }
}
