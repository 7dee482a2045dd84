package dev.baton.mail;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.Draft.State;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts of all people. Nothing that was written is lost: who saves an old version, or one that was sent meanwhile, gets a
 * draft of its own.
 */
public final class Drafts {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() { };
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock realTime;

    public Drafts(JdbcClient jdbc, Tsids ids, Clock realTime) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.realTime = realTime;
    }

    /** For a form that is shown empty; no row is made before something is written. */
    public DraftId fresh() {
        return ids.next(DraftId::new);
    }

    public Optional<Draft> find(DraftId id) {
        return jdbc.sql("select * from mail_draft where id = ?").param(id.value()).query(Drafts::read).optional();
    }

    /** The one that this person saved last, of those that are neither sent nor waiting for their time. */
    public Optional<Draft> open(PersonId person, Ref about) {
        return jdbc.sql("""
                select * from mail_draft where person_id = ? and about_type = ? and about_id = ? and state = 'OPEN'
                order by saved_at desc, id desc limit 1""").params(person.value(), about.type(), about.id())
                .query(Drafts::read).optional();
    }

    /** Those that wait for their time, or were held back at it, by anybody; the next one first. */
    public List<Draft> toCome(Ref about) {
        return jdbc.sql("""
                select * from mail_draft where about_type = ? and about_id = ? and state in ('SCHEDULED', 'HELD')
                order by send_at, id""").params(about.type(), about.id()).query(Drafts::read).list();
    }

    /** Of those whose time has come, some. */
    public List<DraftId> due(Instant now, int most) {
        return jdbc.sql("select id from mail_draft where state = 'SCHEDULED' and send_at <= ? order by send_at, id limit ?")
                .params(Timestamp.from(now), most).query((row, n) -> new DraftId(row.getLong(1))).list();
    }

    /**
     * Keeps what was written.
     *
     * @param seen    the version that the writer saw; 0 for none
     * @param typing  whether others are to be told that somebody is writing an answer
     * @return the draft as it is now: under another id where this one was saved elsewhere meanwhile; SPENT, and unchanged,
     *     when this one was sent
     */
    public Draft save(DraftId id, int seen, PersonId person, Ref about, Map<String, String> fields, boolean typing) {
        Instant now = realTime.instant();
        int saved = jdbc.sql("""
                update mail_draft set version = version + 1, fields = ?, saved_at = ?, typed_at = ?
                where id = ? and person_id = ? and version = ? and state = 'OPEN'""")
                .params(JSON.writeValueAsString(fields), Timestamp.from(now), typing ? Timestamp.from(now) : null,
                        id.value(), person.value(), seen).update();
        if (saved == 1) {
            return new Draft(id, seen + 1, person, about, State.OPEN, fields, now, null, null, null);
        }
        Optional<Draft> known = find(id);
        if (known.isPresent() && known.get().person().equals(person) && known.get().state() != State.OPEN) {
            return known.get();
        }
        if (known.filter(older -> older.person().equals(person) && goesOn(older.fields(), fields)).isPresent()) {
            return save(id, known.get().version(), person, about, fields, typing);
        }
        return insert(new Draft(known.isPresent() ? fresh() : id, 1, person, about, State.OPEN, fields, now, null, null, null),
                typing);
    }

    /** Whether all that was saved is in what is written now, as after a page that was left while it was saving. */
    static boolean goesOn(Map<String, String> saved, Map<String, String> now) {
        return saved.entrySet().stream().allMatch(field -> field.getKey().equals("text") || field.getKey().equals("files")
                ? now.getOrDefault(field.getKey(), "").startsWith(field.getValue())
                : field.getValue().equals(now.get(field.getKey())));
    }

    /** Nothing is left of it. */
    public void discard(DraftId id, PersonId person) {
        jdbc.sql("delete from mail_draft where id = ? and person_id = ? and state = 'OPEN'")
                .params(id.value(), person.value()).update();
    }

    /** It is that mail now. A form that was sent before it was ever saved is noted as well, so that it is sent once. */
    public int spend(DraftId id, PersonId person, Ref about, Map<String, String> fields, OutgoingId mail) {
        int spent = jdbc.sql("""
                update mail_draft set version = version + 1, state = 'SPENT', mail_id = ?, fields = ?, saved_at = ?
                where id = ? and person_id = ? and state <> 'SPENT'""")
                .params(mail == null ? null : mail.value(), JSON.writeValueAsString(fields), Timestamp.from(realTime.instant()),
                        id.value(), person.value()).update();
        return spent == 1 ? find(id).orElseThrow().version()
                : insert(new Draft(id, 1, person, about, State.SPENT, fields, realTime.instant(), null, null, mail), false).version();
    }

    /** It is sent at that time, as it is now. */
    public void schedule(DraftId id, PersonId person, Ref about, Map<String, String> fields, Instant sendAt) {
        int changed = jdbc.sql("""
                update mail_draft set version = version + 1, state = 'SCHEDULED', send_at = ?, held = null, typed_at = null, fields = ?
                where id = ? and person_id = ? and state = 'OPEN'""")
                .params(Timestamp.from(sendAt), JSON.writeValueAsString(fields), id.value(), person.value()).update();
        if (changed == 0) {
            insert(new Draft(id, 1, person, about, State.SCHEDULED, fields, realTime.instant(), sendAt, null, null), false);
        }
    }

    /** Writes one more field into it. */
    public void note(DraftId id, String name, String value) {
        var fields = new TreeMap<>(find(id).orElseThrow().fields());
        fields.put(name, value);
        jdbc.sql("update mail_draft set fields = ? where id = ?").params(JSON.writeValueAsString(fields), id.value()).update();
    }

    /** Names the mail that it was sent as, where that was not known yet. */
    public void became(DraftId id, OutgoingId mail) {
        jdbc.sql("update mail_draft set mail_id = ? where id = ?").params(mail.value(), id.value()).update();
    }

    /** Waits for its time, or waits no more; false when it was sent, or changed, meanwhile. */
    public boolean become(Draft draft, State state, Instant sendAt, String held) {
        return jdbc.sql("""
                update mail_draft set version = version + 1, state = ?, send_at = ?, held = ?, typed_at = null, saved_at = ?
                where id = ? and version = ? and state = ?""")
                .params(state.name(), sendAt == null ? null : Timestamp.from(sendAt), held,
                        Timestamp.from(state == State.SPENT ? realTime.instant() : draft.savedAt()), draft.id().value(), draft.version(),
                        draft.state().name()).update() == 1;
    }

    /** The mail was taken back: what was written is a draft again, before whatever its writer began meanwhile. */
    public void reopen(OutgoingId mail) {
        jdbc.sql("select * from mail_draft where mail_id = ? and state = 'SPENT'").param(mail.value()).query(Drafts::read)
                .optional().ifPresent(this::reopen);
    }

    private void reopen(Draft draft) {
        open(draft, draft.person());
    }

    /** It waits no more: a draft of that person, before whatever that one began; false when it was sent, or changed, meanwhile. */
    public boolean handOver(Draft draft, PersonId person) {
        return open(draft, person);
    }

    private boolean open(Draft draft, PersonId person) {
        Optional<Draft> begun = open(person, draft.about());
        boolean opened = jdbc.sql("""
                update mail_draft set version = version + 1, state = 'OPEN', mail_id = null, send_at = null, held = null, typed_at = null,
                person_id = ?, fields = ?, saved_at = ? where id = ? and version = ? and state = ?""")
                .params(person.value(),
                        JSON.writeValueAsString(begun.map(later -> joined(draft.fields(), later.fields())).orElse(draft.fields())),
                        Timestamp.from(realTime.instant()), draft.id().value(), draft.version(), draft.state().name()).update() == 1;
        begun.filter(later -> opened).ifPresent(later -> discard(later.id(), later.person()));
        return opened;
    }

    static Map<String, String> joined(Map<String, String> first, Map<String, String> then) {
        var both = new TreeMap<>(then);
        first.forEach((name, value) -> both.merge(name, value, (later, earlier) -> switch (name) {
            case "text" -> later.equals(earlier) ? later : earlier + "\n\n" + later;
            case "files" -> earlier + " " + later;
            default -> earlier;
        }));
        return both;
    }

    /** Who is writing an answer, and about what: everybody who typed since then. */
    public List<Typing> typing(Instant since, PersonId except) {
        return jdbc.sql("""
                select distinct person_id, about_type, about_id from mail_draft
                where typed_at > ? and state = 'OPEN' and person_id <> ?""").params(Timestamp.from(since), except.value())
                .query((row, n) -> new Typing(new PersonId(row.getLong(1)), new Ref(row.getString(2), row.getLong(3)))).list();
    }

    public record Typing(PersonId person, Ref about) {
    }

    /** What became a mail this long ago is of no more use. */
    public int forget(Duration ago) {
        return jdbc.sql("delete from mail_draft where state = 'SPENT' and saved_at < ?")
                .param(Timestamp.from(realTime.instant().minus(ago))).update();
    }

    private Draft insert(Draft draft, boolean typing) {
        jdbc.sql("""
                insert into mail_draft
                (id, version, person_id, about_type, about_id, state, fields, saved_at, typed_at, send_at, mail_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id().value(), draft.version(), draft.person().value(), draft.about().type(), draft.about().id(),
                        draft.state().name(), JSON.writeValueAsString(draft.fields()), Timestamp.from(draft.savedAt()),
                        typing ? Timestamp.from(draft.savedAt()) : null,
                        draft.sendAt() == null ? null : Timestamp.from(draft.sendAt()), draft.mail() == null ? null : draft.mail().value())
                .update();
        return draft;
    }

    private static Draft read(ResultSet row, int n) throws SQLException {
        var sendAt = row.getTimestamp("send_at");
        var mail = row.getObject("mail_id", Long.class);
        return new Draft(new DraftId(row.getLong("id")), row.getInt("version"), new PersonId(row.getLong("person_id")),
                new Ref(row.getString("about_type"), row.getLong("about_id")), State.valueOf(row.getString("state")),
                JSON.readValue(row.getString("fields"), FIELDS), row.getTimestamp("saved_at").toInstant(),
                sendAt == null ? null : sendAt.toInstant(), row.getString("held"), mail == null ? null : new OutgoingId(mail));
    }
}
