package dev.baton.mail;

import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that people uploaded to send them with a mail. They are of use only to whom they belong. */
public final class Uploads {

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    public Uploads(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    public record Upload(UploadId id, Enclosure file) {
    }

    public Upload keep(Enclosure file, PersonId person) {
        var id = ids.next(UploadId::new);
        jdbc.sql("insert into uploaded_file (id, person_id, name, type, size, hash, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), person.value(), file.name(), file.type(), file.size(), file.hash(),
                        Timestamp.from(clock.instant())).update();
        return new Upload(id, file);
    }

    /** They are of use to somebody else from now on; those that were not the giver's stay where they are. */
    public void handOver(Collection<UploadId> files, PersonId from, PersonId to) {
        if (!files.isEmpty()) {
            jdbc.sql("update uploaded_file set person_id = :to where person_id = :from and id in (:ids)")
                    .param("to", to.value()).param("from", from.value())
                    .param("ids", files.stream().map(UploadId::value).toList()).update();
        }
    }

    /** Uploaded before then, and named by no draft of who uploaded them; the oldest first. */
    public List<Upload> unused(Instant before, int most) {
        return jdbc.sql("""
                select * from uploaded_file u where u.created_at < ? and not exists (
                  select 1 from mail_draft d where d.person_id = u.person_id and d.fields like concat('%', u.id, '%'))
                order by u.id limit ?""").params(Timestamp.from(before), most).query((row, n) -> read(row)).list();
    }

    /** False when it was forgotten before. */
    public boolean forget(UploadId id) {
        return jdbc.sql("delete from uploaded_file where id = ?").param(id.value()).update() == 1;
    }

    /** Those that a row still names: an upload, an import, a document, a mail that went out with them or came in. Reads all mail with files. */
    public Set<String> inUse(Collection<String> hashes) {
        var used = new HashSet<>(jdbc.sql("""
                select hash from uploaded_file where hash in (:hashes) union
                select raw_hash from mail_message where raw_hash in (:hashes) union
                select hash from lead_import where hash in (:hashes) union
                select file_hash from logged_activity where file_hash in (:hashes)""").param("hashes", hashes).query(String.class).list());
        try (var enclosures = jdbc.sql("select enclosures from outbox_mail where enclosures is not null").query(String.class).stream()) {
            enclosures.flatMap(column -> Enclosure.read(column).stream()).map(Enclosure::hash).filter(hashes::contains)
                    .forEach(used::add);
        }
        return used;
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(new UploadId(row.getLong("id")), new Enclosure(row.getString("name"), row.getString("type"),
                row.getLong("size"), row.getString("hash")));
    }

    /** In the order of the ids; those that are not this person's are missing. */
    public List<Upload> of(PersonId person, Collection<UploadId> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<UploadId, Upload> found = jdbc.sql("select * from uploaded_file where person_id = :person and id in (:ids)")
                .param("person", person.value()).param("ids", wanted.stream().map(UploadId::value).toList())
                .query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(Upload::id, upload -> upload));
        return wanted.stream().distinct().filter(found::containsKey).map(found::get).toList();
    }
}
