package dev.baton.app.web;

/** A field that is wrong, with a sentence that says what would be right. @param field id of the input */
public record Problem(String field, String text) {
}
