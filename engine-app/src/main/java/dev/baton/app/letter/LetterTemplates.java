package dev.baton.app.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The letters that Baton writes by itself, one file per kind and language: {@code letters/case-received_ro.txt}. The first
 * line is the subject, the rest the text. Mustache over plain maps: a template can show a value and nothing else.
 */
@Component
public class LetterTemplates {

    private final Map<String, Optional<Letters>> known = new ConcurrentHashMap<>();

    private record Letters(Template subject, Template text) {
    }

    /** A letter that is ready to be queued. */
    public record Text(String subject, String text) {
    }

    /** @param language two letters; English where there is no such translation, or null */
    public Text write(String key, String language, Map<String, Object> values) {
        Letters letters = load(key + "_" + language).or(() -> load(key))
                .orElseThrow(() -> new IllegalArgumentException("There is no letter " + key));
        return new Text(letters.subject().execute(values).strip(), letters.text().execute(values).strip() + "\n");
    }

    /** @param key as anybody may have written it */
    public boolean has(String key) {
        return key.matches("[a-z0-9-]{1,40}") && load(key).isPresent();
    }

    private Optional<Letters> load(String name) {
        return known.computeIfAbsent(name, LetterTemplates::read);
    }

    private static Optional<Letters> read(String name) {
        try (InputStream file = LetterTemplates.class.getResourceAsStream("/letters/" + name + ".txt")) {
            if (file == null) {
                return Optional.empty();
            }
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            Mustache.Compiler plain = Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
            return Optional.of(new Letters(plain.compile(parts[0]), plain.compile(parts[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
