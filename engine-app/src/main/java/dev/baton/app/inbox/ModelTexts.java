package dev.baton.app.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The labels of models in a reader's language: the English label is the key and the default. A line that no model has a
 * label for is named by a key of a message bundle.
 */
@Component
public class ModelTexts {

    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-zA-Z]+)+");

    private final Map<String, Properties> files = new ConcurrentHashMap<>();
    private final MessageSource messages;

    ModelTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param process process id, which is also the name of its files */
    public String text(String process, String label, Locale locale) {
        if (label != null && KEY.matcher(label).matches()) {
            return messages.getMessage(label, null, label, locale);
        }
        if (process == null || label == null || locale.getLanguage().equals("en")) {
            return label;
        }
        return files.computeIfAbsent(process + "_" + locale.getLanguage(), ModelTexts::read).getProperty(label, label);
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream file = ModelTexts.class.getResourceAsStream("/processes/" + name + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
        return texts;
    }
}
