package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of fetched mail: message and delivery committed together, each mail stored once however often it is fetched.
 */
public final class MailIntake {

    /** A mail as the server holds it; its bytes are in the file store already. */
    public record Fetched(long uid, String contentHash, String rawHash, String messageId, int size) {}

    /**
     * A folder in one life of it: a server that renumbers its mails says so by another UIDVALIDITY.
     *
     * @param place where the mailbox lies ({@link #place}): another server counts for itself
     */
    public record Folder(MailboxId mailbox, int place, String name, long uidValidity) {}

    private final UnitOfWork units;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Tsids ids;
    private final Clock clock;
    private final Clock realTime;
    private final Deliveries deliveries;
    private final PassedOver passedOver;
    private final Places places;

    /** @param clock says when a mail arrived; @param realTime by which the workers go */
    public MailIntake(UnitOfWork units, JdbcTemplate jdbc, Tsids ids, Clock clock, Clock realTime) {
        this.units = units;
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.ids = ids;
        this.clock = clock;
        this.realTime = realTime;
        this.deliveries = new Deliveries(jdbc, ids);
        this.passedOver = new PassedOver(client, ids, clock);
        this.places = new Places(client, ids);
    }

    /**
     * The number of a place that a mailbox is fetched from; one that it was never fetched from gets the next.
     *
     * @param place server, port and log-in in words
     */
    public int place(MailboxId mailbox, String place) {
        return units.perform(Actor.system("router"), null, () -> places.number(mailbox, place));
    }

    /** Commits a batch and says how many mails in it are new. */
    public int store(Folder folder, List<Fetched> batch) {
        int made = units.perform(Actor.system("router"), null, () -> {
            var now = clock.instant();
            var proposed = new ArrayList<Long>();
            batch.forEach(mail -> proposed.add(ids.next()));
            insertMessages(folder, batch, proposed, now);
            var known = known(batch);
            var fresh = new HashSet<>(known.byHash.values());
            fresh.retainAll(new HashSet<>(proposed));
            flagReusedIds(batch, known, fresh);
            deliveries.add(folder, batch, known.byHash, fresh.size() == batch.size(), now);
            return fresh.size();
        });
        units.harden(); // the server may delete them now
        return made;
    }

    /** The highest UID that is stored of this folder; 0 when there is none. */
    public long lastUid(Folder folder) {
        return client.sql("""
                select coalesce(max(uid), 0) from mail_delivery
                where mailbox_id = ? and place = ? and folder = ? and uid_validity = ?""")
                .params(folder.mailbox().value(), folder.place(), folder.name(), folder.uidValidity())
                .query(Long.class).single();
    }

    /** Stored, but the server has not yet been told: a crash or a refusal came between. The first of them, in order. */
    public List<Long> withoutReceipt(Folder folder) {
        return client.sql("""
                select uid from mail_delivery
                where mailbox_id = ? and receipt_at is null and place = ? and folder = ? and uid_validity = ?
                order by uid limit 200""")
                .params(folder.mailbox().value(), folder.place(), folder.name(), folder.uidValidity())
                .query(Long.class).list();
    }

    /** The server has flagged, moved or deleted all mails from this UID to that, both included. */
    public void receipt(Folder folder, long from, long to) {
        client.sql("""
                update mail_delivery set receipt_at = ?
                where mailbox_id = ? and receipt_at is null and place = ? and folder = ? and uid_validity = ?
                and uid between ? and ?""")
                .params(Timestamp.from(clock.instant()), folder.mailbox().value(), folder.place(), folder.name(),
                        folder.uidValidity(), from, to).update();
    }

    public PassedOver passedOver() {
        return passedOver;
    }

    private void insertMessages(Folder folder, List<Fetched> batch, List<Long> proposed, Instant now) {
        var at = Timestamp.from(now);
        var due = Timestamp.from(realTime.instant());
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < batch.size(); i++) {
            var mail = batch.get(i);
            rows.add(new Object[] {proposed.get(i), mail.contentHash(), mail.rawHash(), mail.messageId(), mail.size(),
                folder.mailbox().value(), at, due});
        }
        jdbc.batchUpdate("""
                insert ignore into mail_message
                (id, content_hash, raw_hash, message_id, size, mailbox_id, stored_at, state, attempts, next_at)
                values (?, ?, ?, ?, ?, ?, ?, 'STORED', 0, ?)""", rows);
    }

    /** Messages by content, and the oldest one that bears each Message-ID. */
    private record Known(Map<String, Long> byHash, Map<String, Long> oldest) {}

    private Known known(List<Fetched> batch) {
        var known = new Known(new HashMap<>(), new HashMap<>());
        var messageIds = batch.stream().map(Fetched::messageId).filter(id -> !id.isEmpty()).toList();
        client.sql("""
                select 0, content_hash, id from mail_message where content_hash in (:hashes)
                union all
                select 1, message_id, min(id) from mail_message where message_id in (:messageIds)
                group by message_id""")
                .param("hashes", batch.stream().map(Fetched::contentHash).toList())
                .param("messageIds", messageIds.isEmpty() ? List.of("<none>") : messageIds)
                .query(row -> {
                    (row.getInt(1) == 0 ? known.byHash : known.oldest).put(row.getString(2), row.getLong(3));
                });
        return known;
    }

    /** The same Message-ID over other content is another mail, and odd enough to be told to whoever reads it. */
    private void flagReusedIds(List<Fetched> batch, Known known, Set<Long> fresh) {
        for (var mail : batch) {
            var id = known.byHash.get(mail.contentHash());
            if (fresh.contains(id) && !id.equals(known.oldest.getOrDefault(mail.messageId(), id))) {
                client.sql("update mail_message set id_reused = true where id = ?").param(id).update();
            }
        }
    }
}
