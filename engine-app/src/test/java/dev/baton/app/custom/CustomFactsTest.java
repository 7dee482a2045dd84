package dev.baton.app.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.web.Words;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomField.Type;
import dev.baton.custom.CustomFields;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What added fields say is told in the reader's words, and only what somebody filled in. */
class CustomFactsTest {

    private static final List<CustomField> FIELDS = List.of(field("budget", Type.NUMBER), field("trade", Type.CHOICE), field("vip", Type.FLAG),
            field("hint", Type.TEXT));

    @Test
    void numbersAndFlagsAreInTheReadersWords() {
        assertThat(told(Map.of("budget", 12000, "vip", true))).containsExactly("label of budget: 12,000", "label of vip: Yes");
        assertThat(told(Map.of("budget", "750.5"))).as("from a form").containsExactly("label of budget: 750.5");
    }

    @Test
    void whatIsEmptyOrOfNoFieldIsNotTold() {
        assertThat(told(Map.of("hint", " ", "shoeSize", 43))).isEmpty();
    }

    @Test
    void whatDoesNotFitOrWouldBeRoundedStandsAsItIs() {
        assertThat(told(Map.of("budget", "much", "vip", "perhaps"))).containsExactly("label of budget: much", "label of vip: perhaps");
        assertThat(told(Map.of("budget", 0.123456))).containsExactly("label of budget: 0.123456");
    }

    private static List<String> told(Map<String, Object> said) {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessage("pipeline.yes", Locale.ENGLISH, "Yes");
        Words words = new Words(texts, Locale.ENGLISH, ZoneOffset.UTC, Clock.systemUTC());
        return CustomFacts.facts(FIELDS, new CustomFields(said), words).stream().map(fact -> fact.label() + ": " + fact.value()).toList();
    }

    private static CustomField field(String name, Type type) {
        return new CustomField("lead", name, type, List.of(), "label of " + name);
    }
}
