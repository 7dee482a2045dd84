package dev.baton.app.web;

import java.util.List;
import java.util.Map;

/**
 * A fact of a record as a form asks for it: {@code ui/inputs}.
 *
 * @param name as the API calls it; the id of the input as well
 * @param label in the reader's language
 * @param was what the record said when the form was made; null where there is no record yet
 * @param meanwhile what somebody made of it since then; null where nobody did
 * @param choices all that it takes; empty where it takes anything of its shape
 * @param frozen whether the reader may read it and no more
 */
public record Input(String name, String label, Shape shape, String value, String was, String meanwhile, List<Choice> choices,
                    boolean frozen) {

    private static final String WAS = "was.";

    public record Choice(String value, String text) {
    }

    /** How it is typed, in the words of HTML; null for what does not matter. @param offered what many type: it takes anything else too */
    public record Shape(String type, Integer most, Integer size, Integer least, Integer greatest, String pattern, String direction,
                        List<String> offered) {

        public Shape(String type, Integer most, Integer size, Integer least, String pattern, String direction) {
            this(type, most, size, least, null, pattern, direction, List.of());
        }

        public static Shape text(int most) {
            return new Shape("text", most, null, null, null, "auto");
        }

        public static Shape code(int most) {
            return new Shape("text", most, most + 2, null, null, "ltr");
        }

        public static Shape number(int least, int greatest) {
            return new Shape("number", null, 8, least, greatest, null, null, List.of());
        }

        public Shape offering(String... values) {
            return new Shape(type, most, size, least, greatest, pattern, direction, List.of(values));
        }
    }

    /**
     * After a form was refused: what was typed stays, and what somebody else changed meanwhile is said beside it; what was
     * not touched here is what they made of it.
     *
     * @param now what the record says
     * @param typed by name, and what each field said when the form was made as {@code was.<name>}; nothing for a form that is new
     */
    public static Input of(String name, String label, Shape shape, List<Choice> choices, String now, Map<String, String> typed,
                           boolean frozen) {
        String was = typed.getOrDefault(WAS + name, now);
        String value = typed.getOrDefault(name, now).strip();
        return new Input(name, label, shape, value.equals(was) ? now : value, now, now.equals(was) ? null : said(now, choices), choices,
                frozen);
    }

    private static String said(String value, List<Choice> choices) {
        return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::text).findFirst().orElse(value);
    }
}
