package dev.baton.app.leadform;

import dev.baton.app.leadform.AskedField.Kind;
import dev.baton.app.leadform.FormPage.Choice;
import dev.baton.app.leadform.FormPage.Hidden;
import dev.baton.app.leadform.FormPage.Input;
import dev.baton.app.leadform.FormPage.Said;
import dev.baton.app.leadform.FormPage.Tick;
import dev.baton.app.leadform.FormPage.Wrong;
import dev.baton.app.leadform.FormReading.Read;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.LeadForm;
import dev.baton.mail.Tokens;
import dev.baton.refusal.Invalid;
import java.text.Collator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a form into words. */
@Component
class FormLook {

    private final CustomValues custom;
    private final Wording wording;
    private final Tokens tokens;
    private final Clock clock;

    FormLook(CustomValues custom, Wording wording, Tokens tokens, Clock clock) {
        this.custom = custom;
        this.wording = wording;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param filled what is filled in already
     * @param page where it stands, may be null
     */
    FormPage blank(LeadForm form, String language, Map<String, String> filled, String page) {
        return page(form, now(form, language), new Read(Map.of(), filled, List.of(), List.of()), null, null, page);
    }

    /** As it stands in a page of another site; hidden fields are there to be filled in by whoever puts it there. */
    FormPage pasted(LeadForm form, String language) {
        Map<String, String> hidden = form.content().fields().stream().filter(field -> !field.shown())
                .collect(Collectors.toMap(FormField::name, field -> ""));
        return page(form, Stamp.forGood(form, language), new Read(Map.of(), hidden, List.of(), List.of()), null, null, null);
    }

    /** What was sent from elsewhere, to be looked over and sent from here. */
    FormPage onceMore(LeadForm form, String language, Read read, String page) {
        return page(form, Stamp.lookedOver(form, language, clock.instant()), read, words(language).text("leadforms.onceMore"), null, page);
    }

    /**
     * @param before with which it was sent; null for none
     * @param sorry key of why nothing was taken; null where the fields say it
     */
    FormPage again(LeadForm form, Stamp before, String language, Read read, String page, String sorry, Object... arguments) {
        Stamp stamp = before != null && before.pasted() ? before.lookedOverAgain(form, language, clock.instant()) : now(form, language);
        return page(form, stamp, read, null, sorry == null ? null : words(language).text(sorry, arguments), page);
    }

    Words words(String language) {
        return wording.in(Locale.of(language));
    }

    private Stamp now(LeadForm form, String language) {
        return Stamp.of(form, language, clock.instant());
    }

    private FormPage page(LeadForm form, Stamp stamp, Read read, String please, String sorry, String page) {
        String language = stamp.language();
        FormContent content = form.content();
        Words words = words(language);
        Map<String, CustomField> own = custom.described(Lead.TYPE);
        var texts = content.texts().get(language);
        return new FormPage(form.slug(), language, language.equals("fa"), texts.heading(), texts.intro(),
                content.fields().stream().filter(FormField::shown).map(field -> input(field, language, read, own, words)).toList(),
                content.fields().stream().filter(field -> !field.shown() && read.typed().containsKey(field.name()))
                        .map(field -> new Hidden(field.name(), read.typed().get(field.name()))).toList(),
                content.consents().stream().map(one -> tick(one, language, read, words)).toList(),
                new Said(words.text("leads.form.send"), words.text("leadforms.optional"), words.text("leadforms.trap"), words.text("leadforms.choose")),
                read.wrong().stream().map(wrong -> new Wrong(wrong.field().replace('.', '-'),
                        label(wrong.field(), content, language, own, words) + words.text(wrong.key()))).toList(),
                please, sorry, tokens.stamped(stamp.written()), page);
    }

    /** Who agreed to other words is told so, and asked again. */
    private static Tick tick(FormConsent one, String language, Read read, Words words) {
        String text = one.texts().get(language);
        List<FormConsent> before = read.agreed().stream().filter(given -> given.purpose().equals(one.purpose())).toList();
        boolean on = before.stream().anyMatch(given -> text.equals(given.texts().get(language)));
        return new Tick(one.purpose(), text, one.required(), on,
                before.isEmpty() || on ? problem("consent-" + one.purpose(), read, words) : words.text("leadforms.reworded"));
    }

    private static Input input(FormField field, String language, Read read, Map<String, CustomField> own, Words words) {
        Kind kind = FormReading.kind(field, own);
        Optional<AskedField> known = AskedField.named(field.name());
        return new Input(field.name(), label(field, language, own, words), kind.name().toLowerCase(Locale.ROOT),
                field.need() == FormField.Need.REQUIRED, FormReading.longest(field), known.map(AskedField::autocomplete).orElse("off"),
                choices(kind, field, language, own), read.typed().getOrDefault(field.name(), ""), problem(field.name(), read, words));
    }

    /** As the form calls it, or else as the installation does. */
    private static String label(FormField field, String language, Map<String, CustomField> own, Words words) {
        String usual = AskedField.named(field.name()).map(known -> words.text(known.label()))
                .orElseGet(() -> own.containsKey(field.own()) ? own.get(field.own()).label() : field.own());
        return field.labels().getOrDefault(language, usual);
    }

    private static String label(String name, FormContent content, String language, Map<String, CustomField> own, Words words) {
        return content.fields().stream().filter(field -> field.name().equals(name)).findFirst()
                .map(field -> label(field, language, own, words) + ": ").orElse("");
    }

    private static String problem(String name, Read read, Words words) {
        return read.wrong().stream().filter(wrong -> wrong.field().equals(name)).findFirst().map(Invalid.Field::key)
                .map(words::text).orElse(null);
    }

    private static List<Choice> choices(Kind kind, FormField field, String language, Map<String, CustomField> own) {
        return switch (kind) {
            case COUNTRY -> countries(Locale.of(language));
            case LANGUAGE -> FormContent.LANGUAGES.stream().map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(Locale.of(code)))).toList();
            case CHOICE -> own.get(field.own()).choices().stream().map(one -> new Choice(one, one)).toList();
            default -> List.of();
        };
    }

    private static List<Choice> countries(Locale reader) {
        return Arrays.stream(Locale.getISOCountries()).map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader))).toList();
    }
}
