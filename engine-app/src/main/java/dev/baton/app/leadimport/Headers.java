package dev.baton.app.leadimport;

import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Guesses from headers, in whatever language of ours they are written, what the columns are. */
@Component
class Headers {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ro"), Locale.of("ru"), Locale.of("fa"));

    private final Map<String, String> known = new HashMap<>();
    private final CustomValues custom;

    Headers(MessageSource messages, CustomValues custom) {
        this.custom = custom;
        for (LeadField field : LeadField.values()) {
            known.put(plain(field.key()), field.key());
            for (Locale language : LANGUAGES) {
                String names = messages.getMessage("import.headers." + field.key(), null, language);
                for (String name : names.split("\\|")) {
                    known.putIfAbsent(plain(name), field.key());
                }
            }
        }
    }

    /** One field a column, empty where none is known; a field is found once, in the first column that may be it. */
    List<String> guess(List<String> headers) {
        Map<String, String> added = new HashMap<>();
        custom.described(Lead.TYPE).keySet().forEach(name -> added.put(plain(name), Layout.CUSTOM + name));
        List<String> fields = new ArrayList<>();
        for (String header : headers) {
            String plain = plain(header);
            String field = known.getOrDefault(plain, added.getOrDefault(plain, ""));
            fields.add(fields.contains(field) ? "" : field);
        }
        return fields;
    }

    /** Letters and digits only, without marks: {@code E-Mail}, {@code e mail} and {@code Email:} are one. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
