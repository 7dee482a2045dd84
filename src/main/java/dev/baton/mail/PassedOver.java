package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.mail.MailIntake.Folder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that their server lists and does not hand out, or that are too large to be fetched. */
public final class PassedOver {

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    PassedOver(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Again, when it was asked for in vain once more: then it goes to the end of the line. */
    public void note(Folder folder, long uid, String reason) {
        note(folder, uid, reason, null);
    }

    /** It is not fetched, for it has so many bytes. */
    public void tooLarge(Folder folder, long uid, long size, long largest) {
        note(folder, uid, "It has " + size + " bytes, and at most " + largest + " are fetched", size);
    }

    private void note(Folder folder, long uid, String reason, Long size) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into mail_passed_over
                (id, mailbox_id, place, folder, uid_validity, uid, reason, size, first_at, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update
                noted_at = values(noted_at), reason = values(reason), size = values(size), asked_at = null""")
                .params(ids.next(), folder.mailbox().value(), folder.place(), folder.name(), folder.uidValidity(), uid,
                        MailWork.shortened(reason, 500), size, now, now).update();
    }

    /** UIDs; first what somebody asks for, then whoever waits longest. */
    public List<Long> of(Folder folder) {
        return jdbc.sql("""
                select uid from mail_passed_over where mailbox_id = ? and place = ? and folder = ? and uid_validity = ?
                order by case when asked_at is null then 1 else 0 end, noted_at, uid limit 1000""")
                .params(folder.mailbox().value(), folder.place(), folder.name(), folder.uidValidity())
                .query(Long.class).list();
    }

    /** Mailboxes with mail that somebody asked for within the last minute; what lies elsewhere by now is never found. */
    public Set<MailboxId> askedFor() {
        return jdbc.sql("select distinct mailbox_id from mail_passed_over where asked_at > ?")
                .param(Timestamp.from(clock.instant().minusSeconds(60))).query(Long.class).list().stream()
                .map(MailboxId::new).collect(Collectors.toSet());
    }

    /** It came after all, or it is gone. */
    public void forget(Folder folder, long uid) {
        jdbc.sql("""
                delete from mail_passed_over
                where mailbox_id = ? and place = ? and folder = ? and uid_validity = ? and uid = ?""")
                .params(folder.mailbox().value(), folder.place(), folder.name(), folder.uidValidity(), uid).update();
    }
}
