package dev.baton.app.web;

import java.util.List;
import java.util.Set;

/**
 * Something that a person may make by hand, in the menu that {@code n} opens.
 *
 * @param key names its text ({@code web.new.<key>})
 * @param roles who may; nobody else sees it
 */
public record Novelty(String key, String path, String icon, Set<String> roles) {

    static final List<Novelty> ALL = List.of(
            new Novelty("case", "/cases/new", "ticket", Set.of("agent", "supervisor", "admin")),
            new Novelty("lead", "/leads/new", "user-plus", Set.of("agent", "supervisor", "marketing", "admin")),
            new Novelty("quote", "/quotes/new", "handshake", Set.of("agent", "supervisor", "admin")));

    boolean admits(Set<String> held) {
        return roles.stream().anyMatch(held::contains);
    }
}
