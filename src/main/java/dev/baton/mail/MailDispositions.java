package dev.baton.mail;

import dev.baton.audit.Audit;
import dev.baton.audit.Audit.Change;
import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with mail that ended without a case: try it again, release it by hand, or discard it. */
public final class MailDispositions {

    /** Nothing became of it, or it was noted as a machine's, which it may not be. */
    private static final String DISPOSABLE =
            " state = 'DONE' and outcome <> 'TRIAGE' and (about_id is null or outcome in " + MailOutcome.listed(MailOutcome::ofMachine) + ")";

    /** Whether there is something to dispose of. */
    public static boolean takes(MailOutcome outcome, Ref about) {
        return outcome != null && outcome != MailOutcome.TRIAGE && (about == null || outcome.ofMachine());
    }

    public enum Disposition { RETRY, RELEASE, DISCARD }

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock realTime;
    private final Wakeup inbound;

    public MailDispositions(JdbcClient jdbc, Audit audit, Clock realTime, Wakeup inbound) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.realTime = realTime;
        this.inbound = inbound;
    }

    /**
     * In the caller's unit of work; its audit keeps the note also when the mail is filed anew.
     *
     * @param note why, for the next reader
     * @return false when a person's mail has a case or lead, or it is under way: there is nothing to dispose of
     */
    public boolean dispose(MailId id, Disposition disposition, String note) {
        var before = jdbc.sql("select outcome, about_type, about_id from mail_message where id = ? for update")
                .param(id.value()).query((row, n) -> new Before(row.getString(1), row.getString(2) == null ? null
                        : new Ref(row.getString(2), row.getLong(3)))).optional();
        var done = switch (disposition) {
            case RETRY -> again(id, false, note);
            case RELEASE -> again(id, true, note);
            case DISCARD -> jdbc.sql("""
                    update mail_message set outcome = 'SPAM', reason = ?, about_type = null, about_id = null
                    where id = ? and""" + DISPOSABLE)
                    .params("Discarded: " + note, id.value()).update() == 1;
        };
        if (done) {
            before.ifPresent(was -> audit.changed(Ref.to("mail", id), was.changes(disposition, note)));
            UnitOfWork.now().afterCommit(inbound::ring);
        }
        return done;
    }

    private record Before(String outcome, Ref about) {

        private Map<String, Change> changes(Disposition disposition, String note) {
            Map<String, Change> changes = new LinkedHashMap<>();
            changes.put("disposition", new Change(null, disposition.name().toLowerCase(Locale.ROOT)));
            if (!note.isBlank()) {
                changes.put("note", new Change(null, note));
            }
            boolean discarded = disposition == Disposition.DISCARD;
            changes.put("outcome", new Change(outcome, discarded ? MailOutcome.SPAM.name() : null));
            if (about != null) {
                changes.put("about", new Change(about.toString(), null));
            }
            return changes;
        }
    }

    private boolean again(MailId id, boolean released, String note) {
        return jdbc.sql("""
                update mail_message set state = 'STORED', attempts = 0, next_at = ?, outcome = null, reason = ?,
                released = ?, about_type = null, about_id = null where id = ? and""" + DISPOSABLE)
                .params(Timestamp.from(realTime.instant()), note, released, id.value()).update() == 1;
    }
}
