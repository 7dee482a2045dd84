package dev.baton.assignment;

import dev.baton.calendar.Calendars;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people can do and when they are there, as assignment knows it. */
@Component
public class Staffing {

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Calendars calendars;

    Staffing(JdbcClient jdbc, Tsids ids, Calendars calendars) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.calendars = calendars;
    }

    /** @param calendar name of the business calendar of their working hours, which must be there */
    public void worksOn(PersonId person, String calendar) {
        calendars.named(calendar);
        jdbc.sql("""
                insert into person_hours (person_id, calendar) values (?, ?)
                on duplicate key update calendar = values(calendar)""")
                .params(person.value(), calendar).update();
    }

    public void isAway(PersonId person, Absence absence) {
        jdbc.sql("insert into person_absence (id, person_id, from_at, to_at) values (?, ?, ?, ?)")
                .params(ids.next(), person.value(), Timestamp.from(absence.from()), Timestamp.from(absence.to()))
                .update();
    }

    /** @param skill a skill or language, such as {@code plumbing} or {@code language.ru} */
    public void knows(PersonId person, String skill, int level) {
        jdbc.sql("""
                insert into person_skill (person_id, skill, skill_level) values (?, ?, ?)
                on duplicate key update skill_level = values(skill_level)""")
                .params(person.value(), skill, level).update();
    }

    /** @param perMonth how much they are given in a month at most; what a day and a week may have follows from it */
    public void isGivenAtMost(PersonId person, int perMonth) {
        jdbc.sql("""
                insert into person_quota (person_id, per_month) values (?, ?)
                on duplicate key update per_month = values(per_month)""")
                .params(person.value(), perMonth).update();
    }
}
