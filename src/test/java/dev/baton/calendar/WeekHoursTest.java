package dev.baton.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mo-Fr 09:00-12:30,13:30-18:00; Sa 10:00-14:00 | Mo-Fr 09:00-12:30,13:30-18:00; Sa 10:00-14:00; Su off",
        "24/7                                           | Mo-Su 00:00-24:00",
        "Fr-Mo 22:00-24:00                              | Mo 22:00-24:00; Tu-Th off; Fr-Su 22:00-24:00",
        "Mo,We 09:00-17:00                              | Mo 09:00-17:00; Tu off; We 09:00-17:00; Th-Su off"})
    void readsWhatPeopleTypeAndWritesItTidily(String typed, String tidy) {
        assertThat(WeekHours.parse(typed)).hasToString(tidy);
        assertThat(WeekHours.parse(tidy)).isEqualTo(WeekHours.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mo", "09:00-17:00", "Mon 09:00-17:00", "Mo 9-17", "Mo 17:00-09:00",
        "Mo 09:00-12:00,11:00-13:00", "Mo 09:00-24:00,10:00-11:00", "Mo 25:00-26:00"})
    void refusesWhatItCannotRead(String typed) {
        assertThatThrownBy(() -> WeekHours.parse(typed)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("index");
    }

    @Test
    void daysThatAreNotNamedAreClosed() {
        assertThat(WeekHours.parse("Mo 09:00-17:00").on(LocalDate.parse("2026-11-24"))).isEqualTo(DayHours.CLOSED);
    }
}
