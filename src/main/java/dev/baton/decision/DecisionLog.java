package dev.baton.decision;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every decision that rules took: "why", replay and shadow runs live off it. */
public final class DecisionLog implements Ledger<Decision> {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() { };
    private static final TypeReference<List<Decision.Fired>> FIRED = new TypeReference<>() { };

    private final JdbcTemplate jdbc;
    private final JdbcClient reader;
    private final JsonMapper json;
    private final Tsids ids;
    private final Clock clock;

    public DecisionLog(JdbcTemplate jdbc, JsonMapper json, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.reader = JdbcClient.create(jdbc);
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a decision, and makes it the cause of what follows in this unit. */
    public Ref keep(String decision, String version, Ref subject, Map<String, ?> facts, List<Decision.Fired> fired,
                    Map<String, ?> outcome, Duration took) {
        Unit unit = UnitOfWork.now();
        Decision kept = new Decision(ids.next(DecisionId::new), clock.instant(), decision, version, subject, facts, fired,
                outcome, took, unit.cause());
        unit.add(this, kept);
        unit.because(kept.ref());
        return kept.ref();
    }

    /** What was decided so far in the unit of work that is under way. */
    public List<Decision> underWay() {
        return UnitOfWork.now().pending(this);
    }

    /** What was decided about a record so far in this unit of work, which may be about others too, and what that followed from. */
    public List<Decision> thatLedTo(Ref subject) {
        List<Decision> all = underWay();
        Set<Ref> led = all.stream().filter(one -> one.subject().equals(subject)).map(Decision::ref)
                .collect(Collectors.toCollection(HashSet::new));
        all.reversed().stream().filter(one -> led.contains(one.ref()) && one.cause() != null).forEach(one -> led.add(one.cause()));
        return all.stream().filter(one -> led.contains(one.ref())).toList();
    }

    /** The decisions about a record, newest first, those of the unit of work under way among them. */
    public List<Decision> about(Ref subject) {
        List<Decision> stored = stored(subject);
        if (!UnitOfWork.underWay()) {
            return stored;
        }
        return Stream.concat(underWay().reversed().stream().filter(one -> one.subject().equals(subject)),
                stored.stream()).toList();
    }

    /** The newest decision of this name about each of these records, of the unit of work under way first. */
    public Map<Ref, Decision> newest(String decision, Collection<Ref> subjects) {
        Map<Ref, Decision> newest = new HashMap<>();
        if (UnitOfWork.underWay()) {
            underWay().stream().filter(one -> one.decision().equals(decision) && subjects.contains(one.subject()))
                    .forEach(one -> newest.put(one.subject(), one));
        }
        subjects.stream().filter(subject -> !newest.containsKey(subject))
                .collect(Collectors.groupingBy(Ref::type, Collectors.mapping(Ref::id, Collectors.toList())))
                .forEach((type, ids) -> reader.sql("""
                        select * from decision_log where subject_type = :type and subject_id in (:ids) and decision = :decision
                        order by at desc, id desc""").param("type", type).param("ids", ids).param("decision", decision)
                        .query(this::read).list().forEach(one -> newest.putIfAbsent(one.subject(), one)));
        return newest;
    }

    private List<Decision> stored(Ref subject) {
        return reader.sql("select * from decision_log where subject_type = ? and subject_id = ? order by at desc, id desc")
                .params(subject.type(), subject.id()).query(this::read).list();
    }

    @Override
    public void write(List<Decision> decisions) {
        jdbc.batchUpdate("""
                insert into decision_log (id, at, decision, version, subject_type, subject_id, facts, fired, outcome,
                  micros, cause) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", decisions, decisions.size(), (row, one) -> {
                    row.setLong(1, one.id().value());
                    row.setTimestamp(2, Timestamp.from(one.at()));
                    row.setString(3, one.decision());
                    row.setString(4, one.version());
                    row.setString(5, one.subject().type());
                    row.setLong(6, one.subject().id());
                    row.setString(7, json.writeValueAsString(one.facts()));
                    row.setString(8, json.writeValueAsString(one.fired()));
                    row.setString(9, json.writeValueAsString(one.outcome()));
                    row.setLong(10, one.took().toNanos() / 1000);
                    row.setString(11, one.cause() == null ? null : one.cause().toString());
                });
    }

    private Decision read(ResultSet row, int n) throws SQLException {
        String cause = row.getString("cause");
        return new Decision(new DecisionId(row.getLong("id")), row.getTimestamp("at").toInstant(),
                row.getString("decision"), row.getString("version"),
                new Ref(row.getString("subject_type"), row.getLong("subject_id")),
                json.readValue(row.getString("facts"), MAP), json.readValue(row.getString("fired"), FIRED),
                json.readValue(row.getString("outcome"), MAP), Duration.ofNanos(row.getLong("micros") * 1000),
                cause == null ? null : Ref.parse(cause));
    }
}
