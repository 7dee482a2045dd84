package dev.baton.app.letter;

import com.samskivert.mustache.MustacheException;
import dev.baton.app.letter.Placeholders.Placeholder;
import dev.baton.refusal.Invalid;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a template before it is used. Its names must be known, its sections closed and never within themselves: that
 * bounds the work of filling it in, however it is written.
 */
final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/&>!=]?)([^{}]{0,200})}}(}?)");
    private static final int MOST_TAGS = 500;
    private static final int DEEPEST = 4;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 50_000;

    private final TemplateKind kind;
    private final Map<String, Placeholder> known;
    private final List<Finding> findings = new ArrayList<>();

    private TemplateCheck(TemplateKind kind) {
        this.kind = kind;
        this.known = Placeholders.of(kind).stream().collect(Collectors.toMap(Placeholder::name, Function.identity()));
    }

    /**
     * What is wrong with a template; it cannot be used before that is mended.
     *
     * @param part {@code subject, text} or {@code html}
     * @param line counted from 1
     * @param key of a sentence in the bundle {@code templates}
     */
    record Finding(String part, int line, String key, String what) {

        Invalid.Field field() {
            return new Invalid.Field(part, key, what, line);
        }
    }

    static List<Finding> of(TemplateKind kind, TemplateText template) {
        var check = new TemplateCheck(kind);
        check.part("subject", template.subject(), LONGEST_SUBJECT);
        check.part("text", template.text(), LONGEST_TEXT);
        if (template.html() != null) {
            check.part("html", template.html(), 4 * LONGEST_TEXT);
        }
        check.whole(template);
        return List.copyOf(check.findings);
    }

    private void whole(TemplateText template) {
        if (template.subject().isBlank()) {
            add("subject", 1, "templates.finding.empty", "");
        }
        if (template.subject().contains("\n")) {
            add("subject", 1, "templates.finding.oneLine", "");
        }
        if (template.text().isBlank()) {
            add("text", 1, "templates.finding.empty", "");
        }
        if (findings.isEmpty()) {
            try {
                new Filling(template);
            } catch (MustacheException unreadable) {
                add("text", 1, "templates.finding.syntax", unreadable.getMessage());
            }
        }
    }

    private void part(String part, String text, int longest) {
        if (text.length() > longest) {
            add(part, 1, "templates.finding.tooLong", Integer.toString(longest));
            return;
        }
        Deque<Tag> open = new ArrayDeque<>();
        Set<String> named = new HashSet<>();
        Matcher tags = TAG.matcher(text);
        int count = 0;
        int from = 0;
        int line = 1;
        StringBuilder between = new StringBuilder();
        while (tags.find()) {
            between.append(text, from, tags.start());
            line += lines(text, from, tags.start());
            from = tags.end();
            Tag tag = new Tag(tags.group(1).isEmpty() ? tags.group(2) : "&", tags.group(3).strip(), line);
            read(part, tag, open);
            line += lines(text, tags.start(), from);
            named.add(tag.name());
            if (++count > MOST_TAGS) {
                add(part, line, "templates.finding.tooMany", Integer.toString(MOST_TAGS));
                return;
            }
        }
        between.append(text.substring(from));
        open.forEach(tag -> add(part, tag.line(), "templates.finding.unclosed", tag.name()));
        int stray = between.indexOf("{{");
        if (stray >= 0) {
            add(part, lineOfStray(text), "templates.finding.broken", "{{");
        }
        if (kind == TemplateKind.CAMPAIGN && !part.equals("subject") && !named.contains(Placeholders.UNSUBSCRIBE)) {
            add(part, 1, "templates.finding.unsubscribe", "{{" + Placeholders.UNSUBSCRIBE + "}}");
        }
        if (kind == TemplateKind.SERVICE && !part.equals("subject") && !named.contains(Placeholders.LINK)) {
            add(part, 1, "templates.finding.link", "{{" + Placeholders.LINK + "}}");
        }
    }

    private record Tag(String sign, String name, int line) {
    }

    private void read(String part, Tag tag, Deque<Tag> open) {
        switch (tag.sign()) {
            case "!" -> { }
            case ">", "=" -> add(part, tag.line(), "templates.finding.notAllowed", tag.sign() + tag.name());
            case "/" -> {
                if (open.isEmpty() || !open.pop().name().equals(tag.name())) {
                    add(part, tag.line(), "templates.finding.notOpen", tag.name());
                }
            }
            case "&" -> {
                if (part.equals("html")) {
                    add(part, tag.line(), "templates.finding.unescaped", tag.name());
                }
                knows(part, tag, open);
            }
            case "#", "^" -> {
                if (open.stream().anyMatch(outer -> outer.name().equals(tag.name()) && !flag(tag.name())) || open.size() >= DEEPEST) {
                    add(part, tag.line(), "templates.finding.nested", tag.name());
                }
                knows(part, tag, open);
                open.push(tag);
            }
            default -> knows(part, tag, open);
        }
    }

    private boolean flag(String name) {
        return known.containsKey(name) && known.get(name).parts().isEmpty();
    }

    private void knows(String part, Tag tag, Deque<Tag> open) {
        boolean within = open.stream().map(outer -> known.get(outer.name())).anyMatch(outer -> outer != null
                && outer.parts().contains(tag.name()));
        if (!within && !known.containsKey(tag.name())) {
            add(part, tag.line(), "templates.finding.unknown", tag.name());
        }
    }

    private void add(String part, int line, String key, String what) {
        findings.add(new Finding(part, line, key, what));
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    /** The first pair of braces that is no tag. */
    private static int lineOfStray(String text) {
        int at = 0;
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            int stray = text.indexOf("{{", at);
            if (stray < tags.start()) {
                return 1 + lines(text, 0, stray);
            }
            at = tags.end();
        }
        return 1 + lines(text, 0, Math.max(0, text.indexOf("{{", at)));
    }
}
