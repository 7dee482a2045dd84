package dev.baton.app.web;

import java.util.List;

/** The keys that {@code web/src/js/keys.js} and the pages' {@code data-key} attributes answer to. */
final class Keys {

    static final List<Group> ALL = List.of(
            new Group("lists", List.of(key("move", "j", "k"), key("open", "Enter"), key("select", "x"), key("assign", "a"))),
            new Group("work", List.of(key("claim", "c"), key("answer", "r"), key("answerAll", "Shift", "R"), key("forward", "f"), key("texts", "t"), key("note", "i"), key("call", "p"),
                    key("waiting", "w"), key("resolve", "e"), key("dialogue", "d"), key("convert", "v"), key("edit", "m"), key("log", "l"), key("relation", "b"), key("send", "Ctrl", "Enter"))),
            new Group("everywhere", List.of(key("search", "/"), key("new", "n"), key("back", "Esc"), key("help", "?"))));

    private Keys() {
    }

    private static Key key(String name, String... caps) {
        return new Key("web.key." + name, List.of(caps));
    }

    public record Group(String name, List<Key> keys) {}

    public record Key(String text, List<String> caps) {}
}
