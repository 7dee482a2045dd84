package dev.baton.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with mail that ended without a case: try it again, release it by hand, or discard it. */
public final class MailDispositions {

    public enum Disposition { RETRY, RELEASE, DISCARD }

    private final JdbcClient jdbc;
    private final Clock realTime;
    private final Wakeup inbound;

    public MailDispositions(JdbcClient jdbc, Clock realTime, Wakeup inbound) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.inbound = inbound;
    }

    /**
     * @param note why, for the next reader
     * @return false when the mail has a case or lead, or is under way: there is nothing to dispose of
     */
    public boolean dispose(MailId id, Disposition disposition, String note) {
        var done = switch (disposition) {
            case RETRY -> again(id, false, note);
            case RELEASE -> again(id, true, note);
            case DISCARD -> jdbc.sql("""
                    update mail_message set outcome = 'SPAM', reason = ?
                    where id = ? and state = 'DONE' and about_id is null and outcome <> 'TRIAGE'""")
                    .params("Discarded: " + note, id.value()).update() == 1;
        };
        inbound.ring();
        return done;
    }

    private boolean again(MailId id, boolean released, String note) {
        return jdbc.sql("""
                update mail_message set state = 'STORED', attempts = 0, next_at = ?, outcome = null, reason = ?,
                released = ? where id = ? and state = 'DONE' and about_id is null and outcome <> 'TRIAGE'""")
                .params(Timestamp.from(realTime.instant()), note, released, id.value()).update() == 1;
    }
}
