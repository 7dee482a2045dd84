package dev.baton.mail;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses that a mail system called dead. One lives again when a person writes from it. */
public final class DeadAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    public DeadAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Nobody has this address.
     *
     * @param mail   of ours that did not reach it
     * @param reason for people
     */
    public void died(MailAddress address, OutgoingId mail, String reason) {
        jdbc.sql("""
                insert into dead_address (email_key, outgoing_id, reason, at) values (?, ?, ?, ?)
                on duplicate key update outgoing_id = values(outgoing_id), reason = values(reason), at = values(at)""")
                .params(key(address), mail.value(), MailWork.shortened(reason, 1000), Timestamp.from(clock.instant())).update();
    }

    public boolean isDead(MailAddress address) {
        return jdbc.sql("""
                select count(*) from dead_address d where d.email_key = ? and not exists (
                  select 1 from mail_message m where m.from_email in (?, ?) and m.stored_at > d.at
                    and m.outcome in ('NEW_CASE', 'JOINED_CASE', 'NEW_LEAD', 'JOINED_LEAD', 'TRIAGE'))""")
                .params(key(address), address.email(), key(address)).query(Integer.class).single() > 0;
    }

    private static String key(MailAddress address) {
        return MailWork.shortened(address.key(), 254);
    }
}
