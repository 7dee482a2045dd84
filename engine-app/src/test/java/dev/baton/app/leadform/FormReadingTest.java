package dev.baton.app.leadform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.leadform.FormReading.Read;
import dev.baton.custom.CustomField;
import dev.baton.lead.Origin;
import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormField.Need;
import dev.baton.leadform.FormTexts;
import dev.baton.refusal.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormReadingTest {

    private static final Map<String, CustomField> OWN = Map.of(
            "budget", new CustomField("lead", "budget", CustomField.Type.NUMBER, List.of(), "Budget"),
            "room", new CustomField("lead", "room", CustomField.Type.CHOICE, List.of("hall", "shop"), "Room"),
            "visit", new CustomField("lead", "visit", CustomField.Type.FLAG, List.of(), "Visit"));
    private static final FormContent FORM = new FormContent(List.of(field("email", Need.REQUIRED), field("lastName", Need.REQUIRED),
            field("employees", Need.OPTIONAL), field("country", Need.HIDDEN), field("custom.budget", Need.OPTIONAL),
            field("custom.room", Need.OPTIONAL), field("custom.visit", Need.OPTIONAL)),
            Map.of("en", new FormTexts("Write", "", "")),
            List.of(new FormConsent("terms", true, Map.of("en", "I agree")), new FormConsent("marketing", false, Map.of("en", "Write to me"))));

    @Test
    void takesWhatWasAskedAndNothingElse() {
        Read read = read("email", " ana@shop.example ", "lastName", "Pop", "employees", "۱۲۰", "custom.budget", "15000,50",
                "custom.room", "hall", "custom.visit", "true", "company", "Not asked", "consents", "terms", "consents", "spying");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.agreed()).extracting(FormConsent::purpose).containsExactly("terms");
        var capture = new Answers(read.values(), "fa").capture("web", Origin.UNKNOWN, OWN);
        assertThat(capture.email()).isEqualTo("ana@shop.example");
        assertThat(capture.employees()).as("in the figures of a Persian keyboard").isEqualTo(120);
        assertThat(capture.company()).isNull();
        assertThat(capture.language()).isEqualTo("fa");
        assertThat(capture.custom().values()).isEqualTo(Map.of("budget", new BigDecimal("15000.50"), "room", "hall", "visit", true));
    }

    @Test
    void saysAllThatIsMissingOrMakesNoSenseAndLosesNothing() {
        Read read = read("email", "not an address", "employees", "many", "custom.room", "cellar", "custom.budget", "1e9");

        assertThat(read.wrong()).extracting(Invalid.Field::field).containsExactly("email", "lastName", "employees", "custom.budget",
                "custom.room", "consent-terms");
        assertThat(read.typed()).containsEntry("email", "not an address").containsEntry("employees", "many");
    }

    @Test
    void leavesOutAHiddenFieldThatMakesNoSense() {
        Read read = read("email", "a@b.example", "lastName", "x".repeat(200), "country", "Atlantis", "consents", "terms");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.values()).doesNotContainKey("country");
        assertThat(read.values().get("lastName")).as("cut").hasSize(100);
    }

    private static Read read(String... sent) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < sent.length; i += 2) {
            fields.add(sent[i], sent[i + 1]);
        }
        return FormReading.of(fields, FORM, OWN);
    }

    private static FormField field(String name, Need need) {
        return new FormField(name, need, Map.of());
    }
}
