package dev.baton.app.dialogue;

/**
 * What was said to one field of a question.
 *
 * @param label what was asked, in English, which is the key of its translations
 * @param value as the form sent it
 * @param text  of a choice its label, in English; null where the value was written
 */
record Given(String key, String label, Object value, String text) {
}
