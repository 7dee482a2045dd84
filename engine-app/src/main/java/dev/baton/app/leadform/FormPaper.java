package dev.baton.app.leadform;

import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormField.Need;
import dev.baton.leadform.FormTexts;
import dev.baton.leadform.LeadForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A form as a browser sends what its maker wants.
 *
 * @param version of the form that it was filled from; null for a new one
 * @param active null for a box without a tick, as {@code doubleOptIn}
 * @param hosts one a line
 * @param field all that there are; {@code need} and {@code place} beside each, an empty need for one that is not asked
 * @param headings by language, as {@code intros} and {@code thanked}
 * @param labels by field and language, {@code firstName-ro}
 * @param purpose one per line of consents, empty for a free line; {@code needed} names lines
 * @param words by line and language, {@code 0-ro}
 */
record FormPaper(Integer version, String slug, String name, String team, String campaign, String source, Boolean active,
                 Boolean doubleOptIn, Integer leastSeconds, Integer perMinute, String hosts, List<String> field, List<String> need,
                 List<Integer> place, Map<String, String> headings, Map<String, String> intros, Map<String, String> thanked,
                 Map<String, String> labels, List<String> purpose, List<Integer> needed, Map<String, String> words) {

    static final int CONSENTS = 3;
    private static final List<FormField> USUAL = List.of(field(AskedField.EMAIL, Need.REQUIRED), field(AskedField.FIRST_NAME, Need.OPTIONAL),
            field(AskedField.LAST_NAME, Need.OPTIONAL), field(AskedField.MESSAGE, Need.OPTIONAL));

    /** @param heading as a new form begins, in this language */
    static FormPaper blank(String language, String heading) {
        return new FormPaper(null, "", "", "", "", "web", true, false, 3, 10, "", List.of(), List.of(), List.of(),
                Map.of(language, heading), Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());
    }

    static FormPaper of(LeadForm form, String team) {
        FormContent content = form.content();
        Map<String, String> headings = new HashMap<>();
        Map<String, String> intros = new HashMap<>();
        Map<String, String> thanked = new HashMap<>();
        content.texts().forEach((language, said) -> {
            headings.put(language, said.heading());
            intros.put(language, said.intro());
            thanked.put(language, said.thanks());
        });
        Map<String, String> labels = new HashMap<>();
        content.fields().forEach(field -> field.labels().forEach((language, label) -> labels.put(field.name() + "-" + language, label)));
        Map<String, String> words = new HashMap<>();
        List<FormConsent> consents = content.consents();
        IntStream.range(0, consents.size()).forEach(i -> consents.get(i).texts().forEach((language, text) -> words.put(i + "-" + language, text)));
        return new FormPaper(form.version(), form.slug(), form.name(), team, form.campaign(), form.source(), form.active(),
                form.doubleOptIn(), form.leastSeconds(), form.perMinute(), String.join("\n", form.allowedHosts()),
                content.fields().stream().map(FormField::name).toList(),
                content.fields().stream().map(field -> field.need().name().toLowerCase(Locale.ROOT)).toList(),
                IntStream.rangeClosed(1, content.fields().size()).boxed().toList(), headings, intros, thanked, labels,
                consents.stream().map(FormConsent::purpose).toList(),
                IntStream.range(0, consents.size()).filter(i -> consents.get(i).required()).boxed().toList(), words);
    }

    WantedForm wanted() {
        Map<String, FormTexts> texts = new TreeMap<>();
        FormContent.LANGUAGES.stream().filter(language -> !(said(headings, language) + said(intros, language) + said(thanked, language)).isEmpty())
                .forEach(language -> texts.put(language, new FormTexts(said(headings, language), said(intros, language), said(thanked, language))));
        return new WantedForm(slug == null ? "" : slug.strip(), name, team, campaign, source, Boolean.TRUE.equals(active),
                Boolean.TRUE.equals(doubleOptIn), leastSeconds, perMinute,
                hosts == null ? List.of() : Arrays.stream(hosts.split("[\\s,]+")).filter(host -> !host.isBlank()).toList(), fields(), texts, consents());
    }

    /** Where a field stands; at the end where nothing is said. */
    Integer placeOf(String name) {
        int at = field == null ? -1 : field.indexOf(name);
        return at < 0 || place == null || at >= place.size() ? null : place.get(at);
    }

    /** {@code optional}, {@code required} or {@code hidden}; empty for a field that is not asked. */
    String needOf(String name) {
        if (field == null || field.isEmpty()) {
            return USUAL.stream().filter(usual -> usual.name().equals(name)).findFirst().map(usual -> usual.need().name().toLowerCase(Locale.ROOT)).orElse("");
        }
        int at = field.indexOf(name);
        return at < 0 || need == null || at >= need.size() ? "" : need.get(at);
    }

    public String said(Map<String, String> texts, String key) {
        return texts == null ? "" : Objects.requireNonNullElse(texts.get(key), "").strip();
    }

    public String purposeAt(int line) {
        return purpose == null || line >= purpose.size() ? "" : purpose.get(line);
    }

    public boolean isNeeded(int line) {
        return needed != null && needed.contains(line);
    }

    /** How many there are to be shown: all that there are, and a free one. */
    public int lines() {
        return Math.max(CONSENTS, purpose == null ? 0 : purpose.size());
    }

    private List<FormField> fields() {
        record Placed(FormField field, int place) {
        }
        List<Placed> placed = new ArrayList<>();
        for (String name : field == null ? List.<String>of() : field) {
            Need asked = Arrays.stream(Need.values()).filter(one -> one.name().equalsIgnoreCase(needOf(name))).findFirst().orElse(null);
            if (asked != null) {
                Map<String, String> called = new TreeMap<>();
                FormContent.LANGUAGES.stream().filter(language -> !said(labels, name + "-" + language).isEmpty())
                        .forEach(language -> called.put(language, said(labels, name + "-" + language)));
                placed.add(new Placed(new FormField(name, asked, called), Objects.requireNonNullElse(placeOf(name), Integer.MAX_VALUE)));
            }
        }
        return placed.stream().sorted(Comparator.comparing(Placed::place)).map(Placed::field).toList();
    }

    private List<FormConsent> consents() {
        return IntStream.range(0, purpose == null ? 0 : purpose.size()).filter(line -> !purposeAt(line).isBlank()).mapToObj(line -> {
            Map<String, String> texts = new TreeMap<>();
            FormContent.LANGUAGES.stream().filter(language -> !said(words, line + "-" + language).isEmpty())
                    .forEach(language -> texts.put(language, said(words, line + "-" + language)));
            return new FormConsent(purposeAt(line).strip(), isNeeded(line), texts);
        }).toList();
    }

    private static FormField field(AskedField asked, Need need) {
        return new FormField(asked.field(), need, Map.of());
    }
}
