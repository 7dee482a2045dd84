package dev.baton.mail;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A mail that its server lists and does not hand out, or that is too large to be fetched.
 *
 * @param reason  what the server said last
 * @param size    in bytes, of one that is too large; else null
 * @param firstAt since when; null for one from before that was kept
 * @param notedAt when it was asked for last
 * @param askedAt when a person wanted it asked for again; null once that was done
 */
@Table("mail_passed_over")
public record PassedOverMail(@Id PassedOverId id, @Version Integer version, MailboxId mailboxId, String folder,
        int place, long uidValidity, long uid, String reason, Long size, Instant firstAt, Instant notedAt, Instant askedAt)
        implements Audited {

    @Override
    public Ref ref() {
        return Ref.to("passedOver", id);
    }

    public Instant since() {
        return firstAt == null ? notedAt : firstAt;
    }

    public PassedOverMail askedFor(Instant at) {
        return new PassedOverMail(id, version, mailboxId, folder, place, uidValidity, uid, reason, size, firstAt, notedAt,
                at);
    }
}
