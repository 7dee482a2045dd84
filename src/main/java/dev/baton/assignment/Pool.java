package dev.baton.assignment;

import dev.baton.assignment.Assignment.Assigned;
import dev.baton.assignment.Quotas.Limit;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind candidates: locked, read in one statement, and written again once somebody was taken. */
@Component
class Pool {

    /** Absences that begin later than this say nothing about when somebody who is away now will be back. */
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final String ANYTHING = "";
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always();

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Calendars calendars;
    private final Quotas quotas;
    private final String counts;

    Pool(JdbcTemplate jdbc, Calendars calendars, Quotas quotas, List<OpenWork> openWork) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.calendars = calendars;
        this.quotas = quotas;
        this.counts = Stream.of(Work.values()).map(work -> count(work, openWork)).collect(Collectors.joining(", "));
    }

    /**
     * Everybody who is asked (who leads the team only when wanted), each who may be taken locked until the commit: nobody
     * else gives them anything meanwhile. Where somebody is named that is only they. Always in one order, so that two pools that share people never wait for each other in a
     * circle. The row of the person itself is locked, because it is there before anything was ever assigned.
     */
    Set<Long> lock(PoolRequest request) {
        Set<Long> people = new TreeSet<>(client.sql("select person_id from team_member where team_id = ? and not leads")
                .param(request.team().value()).query(Long.class).list());
        if (request.wanted() != null) {
            people.add(request.wanted().value());
        }
        Set<Long> eligible = request.method() == Method.NAMED ? Set.of(request.wanted().value()) : people;
        if (!eligible.isEmpty()) {
            client.sql("select id from person where id in (" + written(eligible) + ") order by id for update")
                    .query(Long.class).list();
        }
        return people;
    }

    List<Candidate> read(PoolRequest request, Set<Long> people, Instant at) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<String> skills = request.needs().stream().map(Need::skill).toList();
        Map<Long, Facts> read = new LinkedHashMap<>();
        client.sql("""
                select p.id, p.login, p.active, p.capacity, p.time_zone, h.calendar, q.per_month,
                  a.last_at as last_assigned, t.last_at as last_turn,
                  x.from_at, x.to_at, s.skill, s.skill_level,\s""" + counts + """

                from person p
                left join person_hours h on h.person_id = p.id
                left join person_quota q on q.person_id = p.id
                left join assignment_counter a on a.person_id = p.id and a.rotation = ''
                left join assignment_counter t on t.person_id = p.id and t.rotation = :rotation
                left join person_absence x on x.person_id = p.id and x.to_at > :at and x.from_at < :horizon
                left join person_skill s on s.person_id = p.id and s.skill in (:skills)
                where p.id in (""" + written(people) + ")")
                .param("rotation", request.turns()).param("at", Timestamp.from(at))
                .param("horizon", Timestamp.from(at.plus(HORIZON)))
                .param("skills", skills.isEmpty() ? List.of("") : skills)
                .query(row -> {
                    read.computeIfAbsent(row.getLong("id"), any -> new Facts()).add(row);
                });
        Map<String, BusinessCalendar> hours = calendars.named(read.values().stream().map(Facts::calendar).filter(Objects::nonNull).toList());
        Map<Long, Limit> limits = new HashMap<>();
        read.forEach((person, facts) -> facts.limit().ifPresent(limit -> limits.put(person, limit)));
        Map<Long, Quota> given = quotas.of(limits, at);
        return read.entrySet().stream().map(one -> one.getValue().candidate(at, hours, given.get(one.getKey()))).toList();
    }

    /** Not as parameters: the embedded database compares every row with each of those, and looks up among numbers. */
    static String written(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    void given(PoolRequest request, Assigned given) {
        turn(given.person(), request.turns(), given.turn());
        given.trace().considered().stream().filter(Considered::taken).map(one -> one.candidate().quota())
                .filter(Objects::nonNull)
                .forEach(quota -> quotas.count(given.person().value(), quota.day(), request.weight()));
    }

    /** As if it had been given to them, but for who else might have had it. */
    void taken(PersonId person, String rotation, int weight, Instant at) {
        client.sql("select id from person where id = ? for update").param(person.value()).query(Long.class).list();
        turn(person, PoolRequest.shortened(rotation), at);
        limited(person).ifPresent(zone -> quotas.count(person.value(), LocalDate.ofInstant(at, zone), weight));
    }

    /** They never had it, for their quota of the day on which it was given. */
    void takenBack(PersonId person, int weight, Instant given) {
        limited(person).ifPresent(zone -> quotas.takeBack(person.value(), LocalDate.ofInstant(given, zone), weight));
    }

    void givenAfterAll(PersonId person, int weight, Instant given) {
        limited(person).ifPresent(zone -> quotas.count(person.value(), LocalDate.ofInstant(given, zone), weight));
    }

    /** Where somebody is who has a quota. */
    private Optional<ZoneId> limited(PersonId person) {
        return client.sql("select p.time_zone from person p join person_quota q on q.person_id = p.id where p.id = ?")
                .param(person.value()).query(String.class).optional().map(ZoneId::of);
    }

    private void turn(PersonId person, String rotation, Instant at) {
        jdbc.batchUpdate("""
                insert into assignment_counter (person_id, rotation, last_at) values (?, ?, ?)
                on duplicate key update last_at = greatest(last_at, values(last_at))""",
                Stream.of(ANYTHING, rotation).distinct()
                        .map(one -> new Object[] {person.value(), one, Timestamp.from(at)}).toList());
    }

    /** One person's rows: as many as they have absences and asked skills, all else the same in each. */
    private static final class Facts {

        private final Set<Absence> absences = new HashSet<>();
        private final Map<String, Integer> skills = new HashMap<>();
        private Candidate known;
        private String calendar;
        private Limit limit;

        void add(ResultSet row) throws SQLException {
            if (known == null) {
                only(row);
            }
            if (row.getTimestamp("from_at") != null) {
                absences.add(new Absence(instant(row, "from_at"), instant(row, "to_at")));
            }
            if (row.getString("skill") != null) {
                skills.put(row.getString("skill"), row.getInt("skill_level"));
            }
        }

        private void only(ResultSet row) throws SQLException {
            known = new Candidate(new PersonId(row.getLong("id")), row.getString("login"), row.getBoolean("active"),
                    Presence.HERE, row.getInt("capacity"), row.getInt("open_leads"), row.getInt("open_cases"), null,
                    instant(row, "last_assigned"), instant(row, "last_turn"), Map.of());
            if (row.getObject("per_month") != null) {
                limit = new Limit(row.getInt("per_month"), ZoneId.of(row.getString("time_zone")));
            }
            calendar = row.getString("calendar");
        }

        @Nullable String calendar() {
            return calendar;
        }

        Optional<Limit> limit() {
            return Optional.ofNullable(limit);
        }

        Candidate candidate(Instant at, Map<String, BusinessCalendar> hours, @Nullable Quota quota) {
            BusinessCalendar there = calendar == null ? ALWAYS : hours.get(calendar);
            return new Candidate(known.person(), known.login(), known.active(), Presence.of(there, absences, at),
                    known.capacity(), known.openLeads(), known.openCases(), quota, known.lastAssigned(),
                    known.lastTurn(), skills);
        }
    }

    private static String count(Work work, List<OpenWork> openWork) {
        return openWork.stream().filter(open -> open.work() == work).map(OpenWork::sql).findAny()
                .orElse("0 as " + OpenWork.column(work));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
