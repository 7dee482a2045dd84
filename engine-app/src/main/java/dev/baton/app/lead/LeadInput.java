package dev.baton.app.lead;

import java.util.List;

/**
 * A fact of a lead as a form asks for it.
 *
 * @param name as the API calls it; the id of the input as well
 * @param label in the reader's language
 * @param was what the record said when the form was made; null where there is no record yet
 * @param meanwhile what somebody made of it since then; null where nobody did
 * @param choices all that it takes; empty where it takes anything of its shape
 * @param frozen whether the reader may read it and no more
 */
record LeadInput(String name, String label, Shape shape, String value, String was, String meanwhile, List<Choice> choices,
                 boolean frozen) {

    record Choice(String value, String text) {
    }

    /** How it is typed, in the words of HTML; null for what does not matter. */
    record Shape(String type, Integer most, Integer size, Integer least, String pattern, String direction) {

        static Shape text(int most) {
            return new Shape("text", most, null, null, null, "auto");
        }

        static Shape code(int most) {
            return new Shape("text", most, most + 2, null, null, "ltr");
        }
    }
}
