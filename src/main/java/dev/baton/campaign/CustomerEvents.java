package dev.baton.campaign;

import dev.baton.account.ContactId;
import dev.baton.id.Tsids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other systems told us about customers. */
@Component
public class CustomerEvents {

    private final JdbcClient jdbc;
    private final Tsids ids;

    CustomerEvents(JdbcClient jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Whether this event of this source was told before. */
    public boolean known(String source, String externalId) {
        return jdbc.sql("select count(*) from campaign_event where source = ? and external_id = ?")
                .params(source, externalId).query(Integer.class).single() > 0;
    }

    /** False when it was told before, perhaps a moment ago on another node: then nothing is to follow from it. */
    public boolean keep(String source, String externalId, String type, ContactId contact, Instant at, String data) {
        return jdbc.sql("""
                insert ignore into campaign_event (id, source, external_id, type, contact_id, at, data)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(ids.next(), source, externalId, type, contact.value(), Timestamp.from(at), data).update() == 1;
    }

    public void bought(ContactId contact, Purchase purchase) {
        jdbc.sql("insert into purchase (id, contact_id, order_id, total, items, at) values (?, ?, ?, ?, ?, ?)")
                .params(ids.next(), contact.value(), purchase.orderId(), purchase.total(), purchase.items(),
                        Timestamp.from(purchase.at())).update();
    }

    /** Newest first. */
    public List<Purchase> purchases(ContactId contact, int limit) {
        return jdbc.sql("select order_id, total, items, at from purchase where contact_id = ? order by at desc, id desc limit ?")
                .params(contact.value(), limit)
                .query((row, n) -> new Purchase(row.getString(1), row.getString(2), row.getString(3),
                        row.getTimestamp(4).toInstant())).list();
    }

    public int countPurchases(ContactId contact) {
        return jdbc.sql("select count(*) from purchase where contact_id = ?").param(contact.value())
                .query(Integer.class).single();
    }

    /** How many campaign mails this contact got, or will get, since then. */
    public int mailsSince(ContactId contact, Instant since) {
        return jdbc.sql("""
                select count(*) from outbox_mail m join enrolment e on e.id = m.about_id
                where m.about_type = 'enrolment' and m.part_of is null and e.contact_id = ? and m.created_at > ?""")
                .params(contact.value(), Timestamp.from(since)).query(Integer.class).single();
    }
}
