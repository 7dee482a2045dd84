package dev.baton.mail;

import java.util.List;

/**
 * A mail of ours as people know it.
 *
 * @param parts those of its recipients who fared otherwise
 */
public record SentMail(OutgoingMail mail, List<OutgoingMail> parts) {

    /** Whom alone it did not reach; empty also where the whole mail failed, which its state says. */
    public List<MailAddress> missed() {
        return parts.stream().filter(part -> part.state() == OutboxState.FAILED).flatMap(part -> part.recipients().stream()).toList();
    }
}
