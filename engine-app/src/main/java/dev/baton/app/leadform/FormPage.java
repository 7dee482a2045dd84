package dev.baton.app.leadform;

import java.util.List;

/**
 * A form as a visitor sees it, in one language; what it says is text already.
 *
 * @param rtl whether it is written from right to left
 * @param problems what is wrong with what was filled in
 * @param please what is to be done with it, in a sentence; null where that is plain
 * @param sorry why nothing was taken, in a sentence; null for no reason
 * @param page where it stands, as far as that is known
 */
record FormPage(String slug, String language, boolean rtl, String heading, String intro, List<Input> inputs,
                List<Hidden> hidden, List<Tick> ticks, Said said, List<Wrong> problems, String please, String sorry, String stamp,
                String page) {

    /** The words of the page itself. */
    record Said(String send, String optional, String trap, String choose) {
    }

    /** @param kind as {@link AskedField.Kind}, in lower case @param problem null where nothing is wrong */
    record Input(String name, String label, String kind, boolean required, int longest, String autocomplete, List<Choice> choices,
                 String value, String problem) {

        public String id() {
            return name.replace('.', '-');
        }
    }

    record Choice(String value, String label) {
    }

    record Hidden(String name, String value) {
    }

    /** @param on whether it was ticked before */
    record Tick(String purpose, String text, boolean required, boolean on, String problem) {
    }

    /** @param input id of the input */
    record Wrong(String input, String text) {
    }
}
