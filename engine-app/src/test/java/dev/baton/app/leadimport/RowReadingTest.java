package dev.baton.app.leadimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.account.ConsentGiven;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a line says, or what is wrong with it. */
class RowReadingTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    @Test
    void readsWhatPeopleWriteInTheirOwnWay() {
        Row.Good row = good("email,name,country,employees,language,consent,consentAt,region",
                "ana@x.example", "Ana Maria Pop", "România", "1.200", "русский", "Да", "24.12.2025", "Cluj");

        assertThat(row.lead().firstName()).isEqualTo("Ana Maria");
        assertThat(row.lead().lastName()).isEqualTo("Pop");
        assertThat(row.lead().country()).isEqualTo("RO");
        assertThat(row.lead().employees()).isEqualTo(1200);
        assertThat(row.lead().language()).isEqualTo("ru");
        assertThat(row.lead().market().region()).isEqualTo("Cluj");
        assertThat(row.lead().source()).isEqualTo("import");
        assertThat(row.consents()).containsExactly(
                new ConsentGiven("marketing", "email", true, null, "lead-import:1/2", Instant.parse("2025-12-24T00:00:00Z")));
    }

    @Test
    void aRowSaysWhatBroughtItHere() {
        Row.Good row = good("email,source,campaign,page,firstSeenAt", "ana@x.example", "fair", "Autumn", "https://lamps.example/offer?email=ana", "24.12.2025 10:30");

        assertThat(row.lead().source()).isEqualTo("fair");
        assertThat(row.lead().origin().campaign()).isEqualTo("Autumn");
        assertThat(row.lead().origin().page()).isEqualTo("https://lamps.example/offer");
        assertThat(row.lead().origin().firstSeenAt()).isEqualTo("2025-12-24T10:30:00Z");
        assertThat(wrong("email,campaign", "a@x.example", "x".repeat(101))).containsExactly("campaign import.bad.long");
    }

    @Test
    void anEmptyCellSaysNothing() {
        Row.Good row = good("email,company,country,employees,consent,consentAt,campaign", "ana@x.example", " ", "", "", "", "", "");

        assertThat(row.lead().company()).isNull();
        assertThat(row.lead().country()).isNull();
        assertThat(row.lead().employees()).isNull();
        assertThat(row.lead().origin().campaign()).isNull();
        assertThat(row.consents()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongWithALine() {
        assertThat(wrong("email,country,employees,consent,consentAt", "ana at x", "Atlantis", "many", "perhaps", "31.02.2025"))
                .containsExactly("email import.bad.email", "country import.bad.country", "employees import.bad.employees",
                        "consentAt import.bad.date", "consent import.bad.consent");
        assertThat(wrong("email,firstName", "", "Ann")).containsExactly("email import.bad.noEmail");
        assertThat(wrong("email,firstName", "a@x.example", "x".repeat(101))).containsExactly("firstName import.bad.long");
        assertThat(wrong("email,firstName", "a@x.example", "J\uFFFDrg")).containsExactly("firstName import.bad.unreadable");
        assertThat(wrong("email,firstName", "a@x.example", "Ann", "moved")).containsExactly("null import.bad.tooManyCells");
        assertThat(wrong("email,consentAt", "a@x.example", "2030-01-01")).containsExactly("consentAt import.bad.future");
        assertThat(wrong("email,firstSeenAt", "a@x.example", "2030-01-01")).containsExactly("firstSeenAt import.bad.future");
    }

    @Test
    void aColumnThatIsLeftOutSpoilsNothing() {
        Row.Good row = (Row.Good) reading("email,").read(new Line(2, List.of("a@x.example", "\uFFFD")));

        assertThat(row.lead().email()).isEqualTo("a@x.example");
    }

    private static Row.Good good(String fields, String... cells) {
        return (Row.Good) reading(fields).read(new Line(2, List.of(cells)));
    }

    private static List<String> wrong(String fields, String... cells) {
        return ((Row.Bad) reading(fields).read(new Line(2, List.of(cells)))).reasons().stream()
                .map(reason -> reason.column() + " " + reason.key()).toList();
    }

    private static RowReading reading(String fields) {
        List<String> columns = List.of(fields.split(",", -1));
        return new RowReading(new Layout("UTF-8", ",", columns, columns), Map.of(), "import", "lead-import:1", NOW);
    }
}
