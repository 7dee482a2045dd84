package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.mail.MailIntake.Folder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that their server lists and does not hand out. */
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
        jdbc.sql("""
                insert into mail_passed_over (id, mailbox_id, folder, uid_validity, uid, reason, noted_at)
                values (?, ?, ?, ?, ?, ?, ?) on duplicate key update noted_at = values(noted_at)""")
                .params(ids.next(), folder.mailbox().value(), folder.name(), folder.uidValidity(), uid,
                        MailWork.shortened(reason, 500), Timestamp.from(clock.instant())).update();
    }

    /** UIDs; first whoever waits longest. */
    public List<Long> of(Folder folder) {
        return jdbc.sql("""
                select uid from mail_passed_over where mailbox_id = ? and folder = ? and uid_validity = ?
                order by noted_at, uid limit 1000""")
                .params(folder.mailbox().value(), folder.name(), folder.uidValidity()).query(Long.class).list();
    }

    /** It came after all, or it is gone. */
    public void forget(Folder folder, long uid) {
        jdbc.sql("delete from mail_passed_over where mailbox_id = ? and folder = ? and uid_validity = ? and uid = ?")
                .params(folder.mailbox().value(), folder.name(), folder.uidValidity(), uid).update();
    }
}
