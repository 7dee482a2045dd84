package dev.baton.app.letter;

import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The templates that the product comes with, one file per kind, key and language:
 * {@code letters/automatic/received_ro.txt}; English has no ending. The first line is the subject, the rest the text.
 */
final class ShippedTemplates {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)(?:_([a-z]{2,8}))?\\.txt");

    private ShippedTemplates() {
    }

    record Shipped(String key, TemplateKind kind, String language, TemplateText text) {
    }

    static List<Shipped> all() {
        List<Shipped> all = new ArrayList<>();
        for (TemplateKind kind : TemplateKind.values()) {
            for (Resource file : files(kind)) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    String language = name.group(2) == null ? "en" : name.group(2);
                    all.add(new Shipped(name.group(1), kind, language, read(file)));
                }
            }
        }
        return all;
    }

    /** A template as the file that the product would come with. */
    static String file(TemplateText text) {
        return text.subject() + "\n" + text.text();
    }

    static String fileName(String key, String language) {
        return key + (language.equals("en") ? "" : "_" + language) + ".txt";
    }

    private static TemplateText read(Resource file) {
        try {
            String[] parts = file.getContentAsString(StandardCharsets.UTF_8).split("\n", 2);
            return new TemplateText(parts[0].strip(), parts[1].strip() + "\n", null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getDescription(), unreadable);
        }
    }

    private static Resource[] files(TemplateKind kind) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:letters/" + kind.name().toLowerCase(Locale.ROOT) + "/*.txt");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
