package dev.baton.app.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.custom.CustomField;
import dev.baton.custom.CustomFields;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form sends of fields that were added is only a change where somebody typed something else. */
class CustomFormTest {

    private static final List<CustomField> FIELDS = List.of(new CustomField("lead", "budget", CustomField.Type.NUMBER, List.of(), "Budget"),
            new CustomField("lead", "vip", CustomField.Type.FLAG, List.of(), "VIP"));
    private static final CustomFields BEFORE = new CustomFields(Map.of("budget", 500));

    @Test
    void whatIsTypedAsItWasOrNotAskedIsNoChange() {
        assertThat(typed(Map.of("custom.budget", "500", "custom.vip", ""))).isEmpty();
        assertThat(typed(Map.of())).isEmpty();
    }

    /** Otherwise whoever may not write the field could not save anything about the record. */
    @Test
    void aBlankAtTheEndOfWhatIsStoredIsNoChange() {
        List<CustomField> frozen = List.of(new CustomField("lead", "hint", CustomField.Type.TEXT, List.of(), "Hint"));
        CustomFields stored = new CustomFields(Map.of("hint", "call after noon "));

        assertThat(CustomForm.typed(frozen, stored, Map.of())).isEmpty();
        assertThat(CustomForm.typed(frozen, stored, Map.of("custom.hint", "call after noon"))).isEmpty();
        assertThat(CustomForm.typed(frozen, stored, Map.of("custom.hint", " call at noon "))).isEqualTo(Map.of("hint", "call at noon"));
    }

    @Test
    void whatIsEmptiedIsTakenAway() {
        Map<String, Object> taken = new HashMap<>(Map.of("vip", true));
        taken.put("budget", null);

        assertThat(typed(Map.of("custom.budget", "", "custom.vip", "true"))).isEqualTo(taken);
        assertThat(BEFORE.changedBy(taken).values()).isEqualTo(Map.of("vip", true));
    }

    @Test
    void aNumberIsOneHoweverItIsTypedAndWhatIsNoneIsLeftForTheCheck() {
        assertThat(typed(Map.of("custom.budget", "750.5"))).isEqualTo(Map.of("budget", new BigDecimal("750.5")));
        assertThat(typed(Map.of("custom.budget", "much"))).isEqualTo(Map.of("budget", "much"));
    }

    private static Map<String, Object> typed(Map<String, String> form) {
        return CustomForm.typed(FIELDS, BEFORE, form);
    }
}
