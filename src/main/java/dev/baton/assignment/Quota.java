package dev.baton.assignment;

import java.time.LocalDate;

/**
 * How much somebody may be given in a month, and what they were given so far, by weight. Quotas of a week and a day are
 * the month's part of a year of 52 weeks of 5 days, rounded half up, and never nothing where the month has something.
 *
 * @param day as it is where the person is
 * @param week given since Monday, {@code today} and all before it
 * @param month given since the first
 */
public record Quota(int perMonth, LocalDate day, int today, int week, int month) {

    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final int DAYS = 5 * WEEKS;

    int perDay() {
        return part(DAYS);
    }

    int perWeek() {
        return part(WEEKS);
    }

    Quota given(int weight) {
        return new Quota(perMonth, day, today + weight, week + weight, month + weight);
    }

    private int part(int ofAYear) {
        return perMonth == 0 ? 0 : Math.max(1, Math.toIntExact((2L * MONTHS * perMonth + ofAYear) / (2L * ofAYear)));
    }
}
