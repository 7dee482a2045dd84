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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of fetched mail: message and delivery committed together, each mail stored once however often it is fetched.
 */
public final class MailIntake {

    /** A mail as the server holds it; its bytes are in the file store already. */
    public record Fetched(long uid, String contentHash, String rawHash, String messageId, int size) {}

    /** A folder in one life of it: a server that renumbers its mails says so by another UIDVALIDITY. */
    public record Folder(MailboxId mailbox, String name, long uidValidity) {}

    private final UnitOfWork units;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Tsids ids;
    private final Clock clock;
    private final Clock realTime;

    /** @param clock says when a mail arrived; @param realTime by which the workers go */
    public MailIntake(UnitOfWork units, JdbcTemplate jdbc, Tsids ids, Clock clock, Clock realTime) {
        this.units = units;
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.ids = ids;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Commits a batch and says how many mails in it are new. */
    public int store(Folder folder, List<Fetched> batch) {
        return units.perform(Actor.system("router"), null, () -> {
            var now = clock.instant();
            var proposed = new ArrayList<Long>();
            batch.forEach(mail -> proposed.add(ids.next()));
            insertMessages(folder, batch, proposed, now);
            var known = idsOf(batch);
            var isNew = new ArrayList<Boolean>();
            for (var i = 0; i < batch.size(); i++) {
                isNew.add(known.get(batch.get(i).contentHash()).equals(proposed.get(i)));
            }
            insertDeliveries(folder, batch, known, again(folder, batch, known, isNew), now);
            return (int) isNew.stream().filter(fresh -> fresh).count();
        });
    }

    /** The highest UID that is stored of this folder; 0 when there is none. */
    public long lastUid(Folder folder) {
        return client.sql("""
                select coalesce(max(uid), 0) from mail_delivery
                where mailbox_id = ? and folder = ? and uid_validity = ?""")
                .params(folder.mailbox().value(), folder.name(), folder.uidValidity()).query(Long.class).single();
    }

    /** Stored, but the server has not yet been told: a crash or a refusal came between. The first of them, in order. */
    public List<Long> withoutReceipt(Folder folder) {
        return client.sql("""
                select uid from mail_delivery
                where mailbox_id = ? and receipt_at is null and folder = ? and uid_validity = ?
                order by uid limit 200""")
                .params(folder.mailbox().value(), folder.name(), folder.uidValidity()).query(Long.class).list();
    }

    /** The server has flagged, moved or deleted all mails from this UID to that, both included. */
    public void receipt(Folder folder, long from, long to) {
        client.sql("""
                update mail_delivery set receipt_at = ?
                where mailbox_id = ? and receipt_at is null and folder = ? and uid_validity = ?
                and uid between ? and ?""")
                .params(Timestamp.from(clock.instant()), folder.mailbox().value(), folder.name(),
                        folder.uidValidity(), from, to).update();
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

    private Map<String, Long> idsOf(List<Fetched> batch) {
        var ids = new HashMap<String, Long>();
        client.sql("select content_hash, id from mail_message where content_hash in (:hashes)")
                .param("hashes", batch.stream().map(Fetched::contentHash).toList())
                .query(row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return ids;
    }

    /** Which of them this folder delivered before: duplicates, while a mail to two of our mailboxes is none. */
    private List<Boolean> again(Folder folder, List<Fetched> batch, Map<String, Long> known, List<Boolean> isNew) {
        var before = new HashSet<Long>();
        if (isNew.contains(false)) {
            before.addAll(client.sql("""
                    select mail_id from mail_delivery where mailbox_id = :mailbox and folder = :folder
                    and uid_validity = :validity and mail_id in (:ids)""")
                    .param("mailbox", folder.mailbox().value()).param("folder", folder.name())
                    .param("validity", folder.uidValidity()).param("ids", known.values()).query(Long.class).list());
        }
        return batch.stream().map(mail -> !before.add(known.get(mail.contentHash()))).toList();
    }

    private void insertDeliveries(Folder folder, List<Fetched> batch, Map<String, Long> known, List<Boolean> again,
            Instant now) {
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < batch.size(); i++) {
            var mail = batch.get(i);
            rows.add(new Object[] {ids.next(), known.get(mail.contentHash()), folder.mailbox().value(), folder.name(),
                folder.uidValidity(), mail.uid(), Timestamp.from(now), again.get(i)});
        }
        jdbc.batchUpdate("""
                insert ignore into mail_delivery
                (id, mail_id, mailbox_id, folder, uid_validity, uid, stored_at, again)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
