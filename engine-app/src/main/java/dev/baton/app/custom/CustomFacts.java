package dev.baton.app.custom;

import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.team.Viewer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the fields that this installation added say of a record, for its page: {@code custom/facts}. */
@Component
public class CustomFacts {

    private static final String CUSTOM = "custom.";

    private final CustomValues custom;
    private final Wording wording;

    CustomFacts(CustomValues custom, Wording wording) {
        this.custom = custom;
        this.wording = wording;
    }

    /** @param value in the reader's words */
    public record Fact(String label, String value) {
    }

    /** In the order of its form, without what nobody filled in and what is hidden for the reader. */
    public List<Fact> of(String recordType, CustomFields said, Viewer viewer) {
        return said.isEmpty() ? List.of() : facts(custom.described(recordType).values().stream()
                .filter(field -> !viewer.fields().hide(recordType, CUSTOM + field.name())).toList(), said, wording.now());
    }

    static List<Fact> facts(Collection<CustomField> fields, CustomFields said, Words words) {
        return fields.stream().filter(field -> said.values().get(field.name()) != null && !said.values().get(field.name()).toString().isBlank())
                .map(field -> new Fact(field.label(), value(field, said.values().get(field.name()), words))).toList();
    }

    /** What does not fit its field, as from before there was one, stands as it is; so does what a reader's number would round. */
    private static String value(CustomField field, Object value, Words words) {
        String text = value.toString().strip();
        return switch (field.type()) {
            case NUMBER -> text.matches("-?\\d{1,15}(\\.\\d{1,3})?") ? words.number(new BigDecimal(text)) : text;
            case FLAG -> text.equals("true") || text.equals("false") ? words.text(text.equals("true") ? "pipeline.yes" : "pipeline.no") : text;
            case TEXT, CHOICE -> text;
        };
    }
}
