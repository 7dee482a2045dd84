package dev.baton.assignment;

import dev.baton.assignment.WorkProfile.Skill;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.calendar.WeekHours;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people can do and when they are there, read and replaced as a whole. Who assigns next goes by it. */
@Component
public class WorkProfiles {

    private final JdbcClient jdbc;
    private final Staffing staffing;
    private final Calendars calendars;
    private final Clock clock;

    WorkProfiles(JdbcClient jdbc, Staffing staffing, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.staffing = staffing;
        this.calendars = calendars;
        this.clock = clock;
    }

    public WorkProfile of(PersonId person) {
        return new WorkProfile(
                only("select per_month from person_quota where person_id = ?", Integer.class, person), hours(person),
                jdbc.sql("select skill, skill_level from person_skill where person_id = ? order by skill").param(person.value())
                        .query((row, n) -> new Skill(row.getString(1), row.getInt(2))).list(),
                jdbc.sql("select from_at, to_at from person_absence where person_id = ? and to_at > ? order by from_at")
                        .params(person.value(), Timestamp.from(clock.instant()))
                        .query((row, n) -> new Absence(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant())).list());
    }

    /** Absences that are over stay as they are. */
    public void replace(Person person, WorkProfile wanted) {
        forget("person_quota", person.id());
        if (wanted.perMonth() != null) {
            staffing.isGivenAtMost(person.id(), wanted.perMonth());
        }
        work(person, wanted.hours());
        forget("person_skill", person.id());
        wanted.skills().forEach(skill -> staffing.knows(person.id(), skill.name(), skill.level()));
        jdbc.sql("delete from person_absence where person_id = ? and to_at > ?")
                .params(person.id().value(), Timestamp.from(clock.instant())).update();
        wanted.absences().forEach(absence -> staffing.isAway(person.id(), absence));
    }

    /** A calendar of their own; its versions tell what held when. */
    private void work(Person person, @Nullable String hours) {
        if (hours == null) {
            forget("person_hours", person.id());
        } else if (!WeekHours.parse(hours).toString().equals(hours(person.id()))) {
            calendars.save(BusinessCalendar.of("person/" + person.id(), person.zone(), hours));
            staffing.worksOn(person.id(), "person/" + person.id());
        }
    }

    private @Nullable String hours(PersonId person) {
        String calendar = only("select calendar from person_hours where person_id = ?", String.class, person);
        return calendar == null ? null : calendars.named(calendar).week().toString();
    }

    private void forget(String table, PersonId person) {
        jdbc.sql("delete from " + table + " where person_id = ?").param(person.value()).update();
    }

    private <T> @Nullable T only(String sql, Class<T> type, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query(type).optional().orElse(null);
    }
}
