package dev.baton.activity;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timeline: what people call an interaction, batched with the save. Lines stay as they are, but for those written by hand. */
public final class Activities implements Ledger<Activity> {

    private static final String COLUMNS =
            "id, at, subject_type, subject_id, contact_id, account_id, kind, person_id, text, reference, cause";

    private final JdbcTemplate jdbc;
    private final JdbcClient reader;
    private final Tsids ids;
    private final Clock clock;

    public Activities(JdbcTemplate jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.reader = JdbcClient.create(jdbc);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes an interaction now.
     *
     * @param contact whose timeline it belongs to; may be null
     * @param text what was said or a short title, at most 2000 characters; may be null
     * @param reference the record to open for more, such as a mail; may be null
     */
    public void note(Activity.Kind kind, Ref subject, ContactId contact, AccountId account, String text, Ref reference) {
        Unit unit = UnitOfWork.now();
        unit.add(this, new Activity(ids.next(), clock.instant(), subject, contact, account, kind, unit.actor().person(),
                shortened(text), reference, unit.cause()));
    }

    /**
     * Somebody wrote down that something happened, just now or before.
     *
     * @param contact whose timeline it belongs to as well; may be null, like the account
     */
    public void note(Logged logged, ContactId contact, AccountId account) {
        Unit unit = UnitOfWork.now();
        unit.add(this, new Activity(logged.id().value(), logged.at(), logged.subject(), contact, account, logged.kind(),
                logged.personId(), shortened(logged.text()), null, unit.cause()));
    }

    /** It did not happen after all. */
    public void takeBack(Logged logged) {
        reader.sql("delete from activity where id = ?").param(logged.id().value()).update();
    }

    /** It is said in better words. */
    public void reword(Logged logged) {
        reader.sql("update activity set text = ? where id = ?").param(shortened(logged.text())).param(logged.id().value()).update();
    }

    /** In the order of the ids. */
    public List<Activity> all(List<Long> ids) {
        Map<Long, Activity> found = ids.isEmpty() ? Map.of() : reader.sql("select " + COLUMNS + " from activity where id in (:ids)")
                .param("ids", ids).query(Activities::read).list().stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The interactions about a record, newest first. */
    public List<Activity> about(Ref subject, int limit) {
        return reader.sql("select " + COLUMNS + " from activity where subject_type = ? and subject_id = ?"
                        + " order by at desc, id desc limit ?")
                .params(subject.type(), subject.id(), limit).query(Activities::read).list();
    }

    /** Everything that happened with a contact over all channels, newest first. */
    public List<Activity> with(ContactId contact, int limit) {
        return reader.sql("select " + COLUMNS + " from activity where contact_id = ? order by at desc, id desc limit ?")
                .params(contact.value(), limit).query(Activities::read).list();
    }

    /** What happened about these records happened with this contact, and with the account where there is one. */
    public void belong(List<Ref> subjects, ContactId contact, AccountId account) {
        subjects.forEach(subject -> reader.sql("""
                update activity set contact_id = ?, account_id = coalesce(?, account_id)
                where subject_type = ? and subject_id = ?""").param(contact.value()).param(account == null ? null : account.value())
                .param(subject.type()).param(subject.id()).update());
    }

    /** What happened about this record happened with this contact after all, and with no account but theirs; both may be null. */
    public void belongAgain(Ref subject, ContactId contact, AccountId account) {
        reader.sql("update activity set contact_id = ?, account_id = ? where subject_type = ? and subject_id = ?")
                .param(contact == null ? null : contact.value()).param(account == null ? null : account.value())
                .param(subject.type()).param(subject.id()).update();
    }

    /** Whether anything is known of a contact, or planned with them, but what they agreed to. */
    public boolean know(ContactId contact) {
        return reader.sql("""
                select (select count(*) from activity where contact_id = :id and kind <> 'CONSENT')
                  + (select count(*) from logged_activity where subject_type = 'contact' and subject_id = :id)""")
                .param("id", contact.value()).query(Integer.class).single() > 0;
    }

    /** Of a record that is gone as if it had never been. */
    public void forget(Ref subject) {
        reader.sql("delete from activity where subject_type = ? and subject_id = ?").params(subject.type(), subject.id()).update();
    }

    /** What a record tells of another that is gone as if it had never been. */
    public void forget(Ref subject, Ref reference) {
        reader.sql("delete from activity where subject_type = ? and subject_id = ? and reference = ?")
                .params(subject.type(), subject.id(), reference.toString()).update();
    }

    @Override
    public void write(List<Activity> entries) {
        jdbc.batchUpdate("insert into activity (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries, entries.size(), (row, entry) -> {
                    row.setLong(1, entry.id());
                    row.setTimestamp(2, Timestamp.from(entry.at()));
                    row.setString(3, entry.subject().type());
                    row.setLong(4, entry.subject().id());
                    row.setObject(5, entry.contact() == null ? null : entry.contact().value());
                    row.setObject(6, entry.account() == null ? null : entry.account().value());
                    row.setString(7, entry.kind().name());
                    row.setObject(8, entry.person() == null ? null : entry.person().value());
                    row.setString(9, entry.text());
                    row.setString(10, entry.reference() == null ? null : entry.reference().toString());
                    row.setString(11, entry.cause() == null ? null : entry.cause().toString());
                });
    }

    private static Activity read(ResultSet row, int n) throws SQLException {
        Long contact = row.getObject("contact_id", Long.class);
        Long account = row.getObject("account_id", Long.class);
        Long person = row.getObject("person_id", Long.class);
        String reference = row.getString("reference");
        String cause = row.getString("cause");
        return new Activity(row.getLong("id"), row.getTimestamp("at").toInstant(),
                new Ref(row.getString("subject_type"), row.getLong("subject_id")),
                contact == null ? null : new ContactId(contact), account == null ? null : new AccountId(account),
                Activity.Kind.valueOf(row.getString("kind")), person == null ? null : new PersonId(person),
                row.getString("text"), reference == null ? null : Ref.parse(reference),
                cause == null ? null : Ref.parse(cause));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }
}
