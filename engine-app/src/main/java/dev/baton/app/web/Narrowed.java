package dev.baton.app.web;

/**
 * What a list leaves out besides its tab, in words, because somebody came from a bar of a report.
 *
 * @param text "first response missed, since 22 Nov"
 * @param href the list without it
 */
public record Narrowed(String text, String href) {
}
