package dev.baton.app.leadform;

import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.leadform.FormConsent;
import dev.baton.leadform.FormContent;
import dev.baton.leadform.FormField;
import dev.baton.leadform.FormTexts;
import dev.baton.refusal.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a form must have, so that whoever fills it in can be answered, and knows what they agree to. */
@Component
class FormDemands {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final CustomValues custom;

    FormDemands(CustomValues custom) {
        this.custom = custom;
    }

    /** @throws Invalid with all that is wrong */
    void require(WantedForm wanted) {
        List<Invalid.Field> wrong = new ArrayList<>();
        whole("fields", wanted.fields());
        whole("consents", wanted.consents());
        whole("hosts", wanted.hosts());
        fields(wanted.fields(), wrong);
        texts(wanted.texts(), wrong);
        if (wanted.consents() != null) {
            consents(wanted.consents(), wanted.texts().keySet(), wrong);
        }
        if (wanted.hosts() != null) {
            wanted.hosts().stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty() && !host.matches(Embedding.HOST))
                    .forEach(host -> wrong.add(new Invalid.Field("hosts", "leadforms.hosts.odd", host)));
            if (String.join(" ", wanted.hosts()).length() > LONGEST_TEXT) {
                wrong.add(new Invalid.Field("hosts", "leadforms.long", LONGEST_TEXT));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static void whole(String field, List<?> list) {
        if (list != null && list.stream().anyMatch(Objects::isNull)) {
            throw Invalid.field(field, "problem.value");
        }
    }

    private void fields(List<FormField> fields, List<Invalid.Field> wrong) {
        Set<String> own = custom.described(Lead.TYPE).keySet();
        Set<String> seen = new HashSet<>();
        for (FormField field : fields) {
            boolean known = field.name() != null && field.need() != null
                    && (field.own() != null ? own.contains(field.own()) : AskedField.named(field.name()).isPresent());
            if (!known || !seen.add(field.name())) {
                wrong.add(new Invalid.Field("fields", "leadforms.fields.unknown", String.valueOf(field.name())));
            }
            check("fields", field.labels(), LONGEST_LINE, wrong);
        }
        if (fields.stream().noneMatch(field -> AskedField.EMAIL.field().equals(field.name()) && field.need() == FormField.Need.REQUIRED)) {
            wrong.add(new Invalid.Field("fields", "leadforms.fields.email"));
        }
    }

    private static void texts(Map<String, FormTexts> texts, List<Invalid.Field> wrong) {
        if (texts.isEmpty() || !FormContent.LANGUAGES.containsAll(texts.keySet())) {
            wrong.add(new Invalid.Field("texts", "leadforms.texts.none"));
        }
        texts.forEach((language, said) -> {
            if (said == null || said.heading() == null || said.heading().isBlank()) {
                wrong.add(new Invalid.Field("texts." + language, "leadforms.texts.heading"));
            } else if (said.heading().length() > LONGEST_LINE || said.intro().length() > LONGEST_TEXT || said.thanks().length() > LONGEST_TEXT) {
                wrong.add(new Invalid.Field("texts." + language, "leadforms.long", LONGEST_TEXT));
            }
        });
    }

    /** A person agrees to words: there are some in each language in which the form speaks. */
    private static void consents(List<FormConsent> consents, Set<String> languages, List<Invalid.Field> wrong) {
        Set<String> seen = new HashSet<>();
        for (FormConsent one : consents) {
            if (one.purpose() == null || !one.purpose().matches("[a-z][a-zA-Z0-9-]{0,39}") || !seen.add(one.purpose())) {
                wrong.add(new Invalid.Field("consents", "leadforms.consents.purpose"));
            } else if (!languages.stream().allMatch(language -> one.texts().getOrDefault(language, "").length() > 0)) {
                wrong.add(new Invalid.Field("consents", "leadforms.consents.text", one.purpose()));
            }
            check("consents", one.texts(), LONGEST_TEXT, wrong);
        }
    }

    private static void check(String field, Map<String, String> texts, int most, List<Invalid.Field> wrong) {
        if (texts.values().stream().anyMatch(text -> text == null || text.length() > most)) {
            wrong.add(new Invalid.Field(field, "leadforms.long", most));
        }
        if (!FormContent.LANGUAGES.containsAll(texts.keySet())) {
            wrong.add(new Invalid.Field(field, "leadforms.texts.none"));
        }
    }
}
