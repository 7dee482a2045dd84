package dev.baton.app.letter;

import dev.baton.template.TemplateKind;
import java.util.List;
import java.util.Map;

/** What templates may name, per kind; {@code templates.placeholder.<name>} says what each means. */
final class Placeholders {

    /** Where a reader says that they want no more; a campaign's mail is not complete without. */
    static final String UNSUBSCRIBE = "unsubscribe";
    /** What a mail of ours asks to be followed; it is not complete without. */
    static final String LINK = "link";

    private Placeholders() {
    }

    /** @param parts names within each of its entries; none for a plain value */
    record Placeholder(String name, List<String> parts) {

        static Placeholder value(String name) {
            return new Placeholder(name, List.of());
        }

        /** As it is written into a template. */
        public String written() {
            return parts.isEmpty() ? "{{" + name + "}}" : "{{#" + name + "}}" + String.join(" ",
                    parts.stream().map(part -> "{{" + part + "}}").toList()) + "{{/" + name + "}}";
        }
    }

    static List<Placeholder> of(TemplateKind kind) {
        return switch (kind) {
            case AUTOMATIC -> values("number", "subject", "name", "team", "opens");
            case ANSWER -> values("number", "subject", "name", "team", "agent", "text");
            case CAMPAIGN -> List.of(Placeholder.value("name"), new Placeholder("purchases", List.of("items", "total")),
                    Placeholder.value("bought"), Placeholder.value(UNSUBSCRIBE));
            case SERVICE -> values("name", "form", LINK);
        };
    }

    private static List<Placeholder> values(String... names) {
        return List.of(names).stream().map(Placeholder::value).toList();
    }

    /** Something to look at where there is no real case. */
    static Map<String, Object> sample(TemplateKind kind, String language) {
        String name = switch (language) {
            case "ro" -> "Ana Popescu";
            case "ru" -> "Анна Петрова";
            case "fa" -> "سارا احمدی";
            default -> "Ann Miller";
        };
        return switch (kind) {
            case AUTOMATIC -> Map.of("number", "C-104233", "subject", "Lamp <LX-20> & shade", "name", name, "team", "Support",
                    "opens", "Mon 3 Mar, 09:00");
            case ANSWER -> Map.of("number", "C-104233", "subject", "Lamp <LX-20> & shade", "name", name, "team", "Support",
                    "agent", "Alice", "text", "…");
            case CAMPAIGN -> Map.of("name", name, "bought", true, "purchases", List.of(
                    Map.of("items", "Lamp LX-20", "total", "€ 49.00"), Map.of("items", "Shade & cable", "total", "€ 12.50")),
                    UNSUBSCRIBE, "https://baton.example/public/unsubscribe/…");
            case SERVICE -> Map.of("name", name, "form", "LX-20 <lamps>", LINK, "https://baton.example/public/forms/…");
        };
    }
}
