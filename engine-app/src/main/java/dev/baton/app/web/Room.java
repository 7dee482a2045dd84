package dev.baton.app.web;

import java.util.List;
import java.util.Set;

/**
 * A room of the house, in the rail.
 *
 * @param key   names its text ({@code web.room.<key>}) and is what a page passes to the shell as active
 * @param go    the letter that leads there after {@code g}
 * @param roles who may enter; nobody else sees it
 */
public record Room(String key, String path, String icon, String go, Set<String> roles) {

    private static final Set<String> DESK = Set.of("agent", "supervisor", "admin");

    /** In the rail's order. A room is added here when its page is there. */
    static final List<Room> ALL = List.of(
            new Room("start", "/", "layout-dashboard", "h", Set.of()),
            new Room("inbox", "/inbox", "inbox", "i", Set.of()),
            new Room("cases", "/cases", "ticket", "c", DESK),
            new Room("leads", "/leads", "user-plus", "l", Set.of("agent", "supervisor", "marketing", "admin")),
            new Room("contacts", "/contacts", "users", "p", Set.of()),
            new Room("sales", "/quotes", "handshake", "s", DESK),
            new Room("campaigns", "/campaigns", "megaphone", "a", Set.of("marketing", "supervisor", "admin")),
            new Room("mail", "/mails", "mail", "m", Set.of("supervisor", "admin")),
            new Room("processes", "/processes", "workflow", "b", Set.of()),
            new Room("rules", "/rules", "list-checks", "r", Set.of("designer", "supervisor", "admin")),
            new Room("logins", "/logins", "shield-check", "o", Set.of("admin")));

    boolean admits(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
