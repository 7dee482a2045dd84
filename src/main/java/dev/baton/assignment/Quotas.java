package dev.baton.assignment;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind quotas. Nothing is read or written for people who have none. */
@Component
class Quotas {

    /** A month and its first week's beginning, wherever on earth the person is. */
    private static final int DAYS_THAT_MATTER = 40;

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param zone where the person is: says which day it is there */
    record Limit(int perMonth, ZoneId zone) {
    }

    Map<Long, Quota> of(Map<Long, Limit> limits, Instant at) {
        Map<Long, Quota> quotas = new HashMap<>();
        if (limits.isEmpty()) {
            return quotas;
        }
        limits.forEach((person, limit) ->
                quotas.put(person, new Quota(limit.perMonth(), LocalDate.ofInstant(at, limit.zone()), 0, 0, 0)));
        jdbc.sql("select person_id, given_on, amount from assignment_day where person_id in (" + Pool.written(limits.keySet())
                        + ") and given_on >= :from")
                .param("from", LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(DAYS_THAT_MATTER))
                .query(row -> {
                    LocalDate on = row.getObject("given_on", LocalDate.class);
                    int amount = row.getInt("amount");
                    quotas.computeIfPresent(row.getLong("person_id"), (person, quota) -> with(quota, on, amount));
                });
        return quotas;
    }

    void count(long person, LocalDate day, int weight) {
        jdbc.sql("""
                insert into assignment_day (person_id, given_on, amount) values (?, ?, ?)
                on duplicate key update amount = amount + values(amount)""").params(person, day, weight).update();
    }

    void takeBack(long person, LocalDate day, int weight) {
        jdbc.sql("update assignment_day set amount = amount - ? where person_id = ? and given_on = ? and amount >= ?")
                .params(weight, person, day, weight).update();
    }

    private static Quota with(Quota quota, LocalDate on, int amount) {
        return new Quota(quota.perMonth(), quota.day(),
                quota.today() + (on.equals(quota.day()) ? amount : 0),
                quota.week() + (on.isBefore(quota.day().with(previousOrSame(MONDAY))) ? 0 : amount),
                quota.month() + (on.isBefore(quota.day().with(firstDayOfMonth())) ? 0 : amount));
    }
}
