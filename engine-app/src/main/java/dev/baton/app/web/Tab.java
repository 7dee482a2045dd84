package dev.baton.app.web;

/**
 * A saved filter above a list.
 *
 * @param count null when it is not counted
 * @param more that there are more, which nobody counts
 */
public record Tab(String text, String href, Long count, boolean more, boolean current) {

    public Tab(String text, String href, Long count, boolean current) {
        this(text, href, count, false, current);
    }
}
