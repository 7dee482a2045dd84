package dev.baton.router;

import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.router.read.Mail;

/**
 * An inbound mail on the desk.
 *
 * @param row  as it is stored: its id, its mailbox
 * @param mail as it was read
 */
public record Incoming(InboundMail row, Mail mail) {

    /** {@code mail:4711}: the cause of what follows from it. */
    public Ref ref() {
        return row.ref();
    }
}
