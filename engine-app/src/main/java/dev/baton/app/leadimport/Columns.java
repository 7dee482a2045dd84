package dev.baton.app.leadimport;

import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What columns may be, and whether what somebody says that they are can be imported. */
@Component
class Columns {

    private static final String FIELD = "mapping";

    private final CustomValues custom;

    Columns(CustomValues custom) {
        this.custom = custom;
    }

    /** Keys of all fields, those of this installation last. */
    List<String> choices() {
        return Stream.concat(Stream.of(LeadField.values()).map(LeadField::key),
                custom.described(Lead.TYPE).keySet().stream().map(name -> Layout.CUSTOM + name)).toList();
    }

    /**
     * @param mapping headers with what they are, empty to leave the column out; the guess stands for those that are missing
     * @throws Invalid for a header that the file has not
     */
    Layout mapped(Layout guessed, Map<String, String> mapping) {
        List<String> unknown = mapping.keySet().stream().filter(header -> !guessed.headers().contains(header)).toList();
        if (!unknown.isEmpty()) {
            throw Invalid.field(FIELD, "import.columns.noHeader", unknown.getFirst());
        }
        List<String> fields = new ArrayList<>(guessed.fields());
        mapping.values().forEach(field -> fields.replaceAll(one -> one.equals(field) ? "" : one)); // said beats guessed
        mapping.forEach((header, field) -> fields.set(guessed.headers().indexOf(header), field == null ? "" : field));
        return guessed.with(fields);
    }

    /** @throws Invalid with everything that stands against an import by this viewer */
    void check(Layout layout, Viewer viewer) {
        List<Invalid.Field> wrong = new ArrayList<>();
        if (layout.column(LeadField.EMAIL) < 0) {
            wrong.add(new Invalid.Field(FIELD, "import.columns.noEmail"));
        }
        Set<String> seen = new HashSet<>();
        List<String> known = choices();
        for (String field : layout.fields().stream().filter(one -> !one.isEmpty()).toList()) {
            if (!known.contains(field)) {
                wrong.add(new Invalid.Field(FIELD, "import.columns.unknown", field));
            } else if (!seen.add(field)) {
                wrong.add(new Invalid.Field(FIELD, "import.columns.twice", field));
            } else if (written(field).anyMatch(one -> viewer.fields().freeze(Lead.TYPE, one))) {
                wrong.add(new Invalid.Field(FIELD, "import.columns.frozen", field));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** The fields of a lead that a column writes. */
    private static Stream<String> written(String field) {
        return switch (LeadField.of(field).orElse(null)) {
            case NAME -> Stream.of(LeadField.FIRST_NAME.key(), LeadField.LAST_NAME.key());
            case CONSENT, CONSENT_AT -> Stream.of("consents");
            case null, default -> Stream.of(field);
        };
    }
}
