package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.mail.MailIntake.Fetched;
import dev.baton.mail.MailIntake.Folder;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that say where a mail lies: one a place, whatever number the server gives it in this life of the folder. */
final class Deliveries {

    private final JdbcTemplate jdbc;
    private final Tsids ids;

    Deliveries(JdbcTemplate jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    private record Earlier(long id, long mail, int place, long uidValidity, long uid, Timestamp storedAt, boolean again) {

        boolean inLifeOf(Folder folder) {
            return place == folder.place() && uidValidity == folder.uidValidity();
        }
    }

    /**
     * A mail that this folder delivered before is a duplicate; but one that it delivered in a former life, or when
     * the mailbox lay elsewhere, is the same delivery under a new number, and the server is told about it once more. To another folder it is neither.
     *
     * @param mails  the message of each content hash
     * @param allNew whether none of them was there before
     */
    void add(Folder folder, List<Fetched> batch, Map<String, Long> mails, boolean allNew, Instant now) {
        var earlier = allNew ? List.<Earlier>of() : earlier(folder, mails.values());
        var inThisLife = earlier.stream().collect(Collectors.partitioningBy(delivery -> delivery.inLifeOf(folder)));
        var former = inThisLife.get(false).stream().collect(
                Collectors.groupingBy(Earlier::mail, Collectors.toCollection(ArrayDeque::new)));
        var placed = inThisLife.get(true).stream().map(Earlier::uid).collect(Collectors.toSet());
        var seen = inThisLife.get(true).stream().map(Earlier::mail).collect(Collectors.toCollection(HashSet::new));
        var renumbered = new ArrayList<Object[]>();
        var rows = new ArrayList<Object[]>();
        for (var fetched : batch) {
            if (!placed.contains(fetched.uid())) {
                var mail = mails.get(fetched.contentHash());
                var delivery = next(former.get(mail), mail, seen.contains(mail), now);
                if (delivery.uidValidity != 0) {
                    renumbered.add(new Object[] {delivery.id});
                }
                rows.add(new Object[] {delivery.id, mail, folder.mailbox().value(), folder.place(), folder.name(),
                    folder.uidValidity(), fetched.uid(), delivery.storedAt, delivery.again});
                seen.add(mail);
            }
        }
        if (!renumbered.isEmpty()) {
            jdbc.batchUpdate("delete from mail_delivery where id = ?", renumbered);
        }
        jdbc.batchUpdate("""
                insert ignore into mail_delivery
                (id, mail_id, mailbox_id, place, folder, uid_validity, uid, stored_at, again)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private Earlier next(Queue<Earlier> former, long mail, boolean again, Instant now) {
        var before = former == null ? null : former.poll();
        return before != null ? before : new Earlier(ids.next(), mail, 0, 0, 0, Timestamp.from(now), again);
    }

    private List<Earlier> earlier(Folder folder, Collection<Long> mails) {
        return JdbcClient.create(jdbc).sql("""
                select id, mail_id, place, uid_validity, uid, stored_at, again from mail_delivery
                where mail_id in (:mails) and mailbox_id = :mailbox and folder = :folder order by id""")
                .param("mails", mails).param("mailbox", folder.mailbox().value()).param("folder", folder.name())
                .query((row, n) -> new Earlier(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5),
                        row.getTimestamp(6), row.getBoolean(7))).list();
    }
}
