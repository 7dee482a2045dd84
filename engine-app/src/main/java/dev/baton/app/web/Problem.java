package dev.baton.app.web;

import dev.baton.refusal.Invalid;
import java.util.List;

/** A field that is wrong, with a sentence that says what would be right. @param field id of the input */
public record Problem(String field, String text) {

    /** Where the inputs are called as the fields are. */
    public static List<Problem> of(Invalid wrong, Words words) {
        return wrong.fields().stream().map(one -> new Problem(one.field(), words.text(one.key(), one.arguments()))).toList();
    }
}
