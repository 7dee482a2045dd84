package dev.baton.app.letter;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.baton.template.TemplateText;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A template ready to be filled in. Mustache over plain maps: it can show a value of a map and nothing else, whatever is
 * written into it, since nothing is asked of an object; no partials. What comes out is bounded.
 */
final class Filling {

    private static final int LONGEST = 500_000;

    private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false).defaultValue("")
            .emptyStringIsFalse(true).withCollector(new MapsOnly());
    private static final Mustache.Compiler HTML = PLAIN.withEscaper(Filling::escaped);

    private final Template subject;
    private final Template text;
    private final Template html;
    private final boolean placesText;

    /** @throws com.samskivert.mustache.MustacheException when it cannot be read */
    Filling(TemplateText template) {
        subject = PLAIN.compile(template.subject());
        text = PLAIN.compile(template.text());
        html = template.html() == null ? null : HTML.compile(template.html());
        placesText = template.text().contains("{{text}}");
    }

    /** @throws IllegalArgumentException when more comes out than a mail may hold */
    LetterTemplates.Text with(Map<String, Object> values) {
        String written = filled(text, values).strip() + "\n";
        Object more = values.get("text");
        // What an agent writes is never dropped, whether the template foresees a place for it or not.
        String whole = placesText || more == null || more.toString().isBlank() ? written : written + "\n" + more + "\n";
        return new LetterTemplates.Text(filled(subject, values).replaceAll("\\s+", " ").strip(), whole,
                html == null ? null : filled(html, values).strip());
    }

    private static String filled(Template template, Map<String, Object> values) {
        var out = new Bounded();
        template.execute(values, out);
        return out.text.toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;").replace("\n", "<br>");
    }

    /** Asks maps only. The library's own would call any method or read any field that a template names. */
    private static final class MapsOnly extends BasicCollector {

        @Override
        public Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? MAP_FETCHER : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }

    private static final class Bounded extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] from, int off, int length) {
            text.append(from, off, length);
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("More than " + LONGEST + " characters come out of this template");
            }
        }

        @Override
        public void flush() {
            // It is all here.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
