package dev.baton.app.web;

/** A saved filter above a list. @param count null when it is not counted */
public record Tab(String text, String href, Long count, boolean current) {
}
