package dev.baton.app.mailbox;

import dev.baton.mail.MailboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the fetching of mailboxes goes, at a glance. */
@Component
class MailboxStates {

    /** Leases run on it, whatever the demo's clock says. */
    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);

    private final JdbcClient jdbc;

    MailboxStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code UNATTENDED}: it is active, but no node fetches it. */
    enum Condition { WORKING, TROUBLE, UNATTENDED, RESTING }

    /**
     * @param trouble    what is wrong, as a {@code Finding} or a secret's {@code Reason} is called; null for nothing
     * @param said       by the server, in its words; null for nothing
     * @param since      when the trouble began; null without
     * @param node       that fetches it; null for none
     * @param lastMailAt null when none came yet
     * @param waiting    mails that are stored and not yet judged
     * @param passedOver mails that the server lists and does not hand out
     */
    record State(Condition condition, String trouble, String said, Instant since, String node, Instant lastMailAt, long waiting,
                 long passedOver) {

        static final State UNKNOWN = new State(Condition.UNATTENDED, null, null, null, null, null, 0, 0);
    }

    Map<MailboxId, State> all() {
        Instant now = REAL_TIME.instant();
        return jdbc.sql("""
                select b.*,
                (select m.stored_at from mail_message m where m.mailbox_id = b.id order by m.id desc limit 1) last_at,
                (select count(*) from mail_message m where m.state in ('STORED', 'CLAIMED') and m.mailbox_id = b.id) waiting,
                (select count(*) from mail_passed_over p where p.mailbox_id = b.id) passed_over
                from mailbox b""").query((row, n) -> Map.entry(new MailboxId(row.getLong("id")), state(row, now))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static State state(ResultSet row, Instant now) throws SQLException {
        Instant leased = instant(row, "leased_until");
        boolean attended = leased != null && leased.isAfter(now);
        Condition condition = !row.getBoolean("active") ? Condition.RESTING
                : row.getString("trouble") != null ? Condition.TROUBLE
                : attended && row.getTimestamp("connected_at") != null ? Condition.WORKING : Condition.UNATTENDED;
        boolean trouble = condition == Condition.TROUBLE;
        return new State(condition, trouble ? row.getString("trouble") : null, trouble ? row.getString("trouble_said") : null,
                trouble ? instant(row, "trouble_since") : null, attended ? row.getString("lease_owner") : null,
                instant(row, "last_at"), row.getLong("waiting"), row.getLong("passed_over"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
