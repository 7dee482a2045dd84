package dev.baton.mail;

import dev.baton.id.Tsids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which node fetches which mailbox, one owner at a time, by a lease on real time; and how the owner fares. */
public final class MailboxLeases {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int LONGEST_SAID = 500;

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final String owner;
    private final Clock realTime;

    public MailboxLeases(JdbcClient jdbc, Tsids ids, String owner, Clock realTime) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.owner = owner;
        this.realTime = realTime;
    }

    /** The mailbox of this address, made when it is new. */
    public MailboxId named(String address) {
        jdbc.sql("insert ignore into mailbox (id, address) values (?, ?)").params(ids.next(), address).update();
        return new MailboxId(jdbc.sql("select id from mailbox where address = ?").param(address).query(Long.class)
                .single());
    }

    /** Takes or keeps the lease; false while another node holds it. Ask at least every ten seconds. */
    public boolean lease(MailboxId mailbox) {
        var now = realTime.instant();
        return jdbc.sql("""
                update mailbox set lease_owner = ?, leased_until = ?
                where id = ? and (lease_owner is null or lease_owner = ? or leased_until < ?)""")
                .params(owner, Timestamp.from(now.plus(LEASE)), mailbox.value(), owner, Timestamp.from(now))
                .update() == 1;
    }

    public void release(MailboxId mailbox) {
        jdbc.sql("update mailbox set lease_owner = null, leased_until = null where id = ? and lease_owner = ?")
                .params(mailbox.value(), owner).update();
    }

    /** We are in, and its folder is open. */
    public void connected(MailboxId mailbox) {
        jdbc.sql("""
                update mailbox set connected_at = ?, trouble = null, trouble_said = null, trouble_since = null
                where id = ?""").params(Timestamp.from(realTime.instant()), mailbox.value()).update();
    }

    /**
     * There is no way in.
     *
     * @param trouble a short name of what is wrong
     * @param said    in the words of whoever refused
     */
    public void failed(MailboxId mailbox, String trouble, String said) {
        jdbc.sql("""
                update mailbox set trouble = ?, trouble_said = ?, trouble_since = coalesce(trouble_since, ?)
                where id = ?""")
                .params(trouble, MailWork.shortened(said, LONGEST_SAID), Timestamp.from(realTime.instant()), mailbox.value())
                .update();
    }
}
