package dev.baton.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.data.DomainTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class CalendarsTest {

    @Autowired Calendars calendars;

    @Test
    void readsACalendarAsItWasSaved() {
        BusinessCalendar shop = BusinessCalendar
                .of("shop", ZoneId.of("Europe/Bucharest"), "Mo-Fr 09:00-12:30,13:30-18:00")
                .closedOn(LocalDate.parse("2026-12-25")).openOn(LocalDate.parse("2026-12-24"), "09:00-12:00");

        assertThat(calendars.save(shop)).isEqualTo(shop);
        assertThat(calendars.named("shop")).isEqualTo(shop);
    }

    @Test
    void anEditMakesANewVersionAndKeepsTheOldOne() {
        BusinessCalendar first = calendars.save(BusinessCalendar.of("desk", ZoneId.of("UTC"), "Mo-Fr 09:00-17:00"));
        calendars.named("desk");

        BusinessCalendar second = calendars.save(BusinessCalendar.of("desk", ZoneId.of("UTC"), "Mo-Su 09:00-17:00"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(calendars.named("desk")).isEqualTo(second);
        assertThat(calendars.version("desk", 1)).contains(first);
        assertThat(calendars.version("desk", 3)).isEmpty();
    }

    @Test
    void thereIsAStandardCalendarFromTheStart() {
        assertThat(calendars.named("standard").week()).hasToString("Mo-Fr 09:00-12:30,13:30-18:00; Sa-Su off");
    }

    @Test
    void thereIsACalendarThatIsAlwaysOpen() {
        assertThat(calendars.named("always").week()).isEqualTo(BusinessCalendar.always().week());
    }

    @Test
    void saysWhichCalendarIsMissing() {
        assertThatThrownBy(() -> calendars.named("nowhere")).hasMessage("There is no calendar 'nowhere'");
    }
}
