package dev.baton.app.leadform;

import dev.baton.app.leadform.AskedField.Kind;
import dev.baton.app.web.CountryCode;
import dev.baton.custom.CustomField;
import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.normal.EmailKey;
import dev.baton.normal.Language;
import dev.baton.refusal.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * Reads what a browser, or a program, sent as a form. What is too long is cut, what was not asked is left out; a hidden field
 * that makes no sense is left out too, since who sends it cannot mend it.
 */
final class FormReading {

    static final String CONSENTS = "consents";
    private static final int LONGEST_OWN = 1000;

    private final FormContent content;
    private final Map<String, CustomField> own;
    private final MultiValueMap<String, String> sent;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private final List<Invalid.Field> wrong = new ArrayList<>();

    private FormReading(FormContent content, Map<String, CustomField> own, MultiValueMap<String, String> sent) {
        this.content = content;
        this.own = own;
        this.sent = sent;
    }

    /**
     * @param values that do
     * @param typed all that was sent, to be shown again
     * @param agreed the consents that were given
     * @param wrong what is missing or makes no sense
     */
    record Read(Map<String, String> values, Map<String, String> typed, List<FormConsent> agreed, List<Invalid.Field> wrong) {
    }

    /** @param own the custom fields of leads that there are */
    static Read of(MultiValueMap<String, String> sent, FormContent content, Map<String, CustomField> own) {
        return new FormReading(content, own, sent).read();
    }

    private Read read() {
        content.fields().forEach(this::read);
        List<String> ticked = sent.getOrDefault(CONSENTS, List.of());
        List<FormConsent> agreed = content.consents().stream().filter(one -> ticked.contains(one.purpose())).toList();
        content.consents().stream().filter(one -> one.required() && !agreed.contains(one))
                .forEach(one -> wrong.add(new Invalid.Field("consent-" + one.purpose(), "leadforms.wrong.consent")));
        return new Read(values, typed, agreed, wrong);
    }

    private void read(FormField field) {
        String text = text(sent.getFirst(field.name()), longest(field));
        if (text == null) {
            if (field.need() == FormField.Need.REQUIRED) {
                wrong.add(new Invalid.Field(field.name(), "leadforms.wrong.missing"));
            }
            return;
        }
        typed.put(field.name(), text);
        Optional<String> value = value(field, text);
        value.ifPresent(good -> values.put(field.name(), good));
        if (value.isEmpty() && field.shown()) {
            wrong.add(new Invalid.Field(field.name(), "leadforms.wrong." + kind(field, own).name().toLowerCase()));
        }
    }

    /** How a field is asked. */
    static Kind kind(FormField field, Map<String, CustomField> own) {
        CustomField one = field.own() == null ? null : own.get(field.own());
        return AskedField.named(field.name()).map(AskedField::kind).orElseGet(() -> one == null ? Kind.TEXT : switch (one.type()) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case CHOICE -> Kind.CHOICE;
        });
    }

    static int longest(FormField field) {
        return AskedField.named(field.name()).map(AskedField::longest).orElse(LONGEST_OWN);
    }

    private Optional<String> value(FormField field, String text) {
        return switch (kind(field, own)) {
            case TEXT, TEL, AREA -> Optional.of(text);
            case LANGUAGE -> Language.of(text);
            case EMAIL -> EmailKey.of(text).map(key -> text);
            case COUNTRY -> Optional.of(text).filter(CountryCode.Known::isOne);
            case NUMBER -> number(field, text);
            case CHOICE -> own.get(field.own()).choices().stream().filter(text::equals).findFirst();
            case FLAG -> Optional.of(text).filter(flag -> flag.matches("true|false"));
        };
    }

    /** People write figures as their keyboard does. */
    private static Optional<String> number(FormField field, String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        String plain = digits.toString().replace(',', '.');
        return Optional.of(plain).filter(number -> number.matches(field.own() == null ? "\\d{1,9}" : "-?\\d{1,12}(\\.\\d{1,8})?"));
    }

    private static String text(String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most);
    }
}
