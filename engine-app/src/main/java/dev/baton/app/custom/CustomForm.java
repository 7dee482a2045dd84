package dev.baton.app.custom;

import dev.baton.app.web.Input;
import dev.baton.app.web.Input.Choice;
import dev.baton.app.web.Input.Shape;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.team.Viewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The fields that this installation added to a type of record, as its forms ask for them and as they come back. */
@Component
public class CustomForm {

    /** Before the name of a field, as rules about fields and forms call it. */
    private static final String CUSTOM = "custom.";

    private final CustomValues custom;
    private final Wording wording;

    CustomForm(CustomValues custom, Wording wording) {
        this.custom = custom;
        this.wording = wording;
    }

    /**
     * What is hidden for the reader is not asked, what is frozen only shown.
     *
     * @param typed as a form that was refused sent it; nothing for a new one
     */
    public List<Input> inputs(String recordType, CustomFields now, Map<String, String> typed, Viewer viewer) {
        Words words = wording.now();
        return custom.described(recordType).values().stream().filter(field -> !viewer.fields().hide(recordType, CUSTOM + field.name()))
                .map(field -> Input.of(CUSTOM + field.name(), field.label(), shape(field), choices(field, said(field, now), words), said(field, now),
                        typed, viewer.fields().freeze(recordType, CUSTOM + field.name()))).toList();
    }

    /** Only what somebody typed otherwise than it is. */
    public Map<String, Object> typed(String recordType, CustomFields before, Map<String, String> typed) {
        return typed(custom.described(recordType).values(), before, typed);
    }

    static Map<String, Object> typed(Collection<CustomField> fields, CustomFields before, Map<String, String> typed) {
        Map<String, Object> changed = new HashMap<>();
        fields.forEach(field -> {
            String sent = typed.get(CUSTOM + field.name());
            if (sent != null && !sent.strip().equals(said(field, before).strip())) { // hidden and frozen ones are not sent
                changed.put(field.name(), value(field, sent.strip()));
            }
        });
        return changed;
    }

    private static String said(CustomField field, CustomFields now) {
        return Objects.toString(now.values().get(field.name()), "");
    }

    private static Shape shape(CustomField field) {
        return field.type() == CustomField.Type.NUMBER ? new Shape("text", 22, 12, null, "-?[0-9]*[.]?[0-9]*", "ltr") : Shape.text(1000);
    }

    /** Also nothing, and what it says now although it is none of them any more. */
    private static List<Choice> choices(CustomField field, String now, Words words) {
        List<Choice> choices = new ArrayList<>();
        switch (field.type()) {
            case FLAG -> choices.addAll(List.of(new Choice("true", words.text("pipeline.yes")), new Choice("false", words.text("pipeline.no"))));
            case CHOICE -> field.choices().forEach(choice -> choices.add(new Choice(choice, choice)));
            default -> {
                return List.of();
            }
        }
        if (choices.stream().noneMatch(choice -> choice.value().equals(now))) {
            choices.addFirst(new Choice(now, now));
        }
        if (choices.stream().noneMatch(choice -> choice.value().isEmpty())) {
            choices.addFirst(new Choice("", ""));
        }
        return choices;
    }

    /** What is no number, or neither yes nor no, is left for the check that says so. */
    private static Object value(CustomField field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER -> typed.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(typed) : typed;
            case FLAG -> typed.equals("true") ? Boolean.TRUE : typed.equals("false") ? Boolean.FALSE : typed;
            case TEXT, CHOICE -> typed;
        };
    }
}
