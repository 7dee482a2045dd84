package dev.baton.processes;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form as its file says it. */
record Form(String name, JsonNode schema) {

    private static final JsonMapper JSON = new JsonMapper();

    static Form of(String name) {
        return new Form(name, JSON.readTree(Shipped.read(Shipped.file(name + ".form"))));
    }

    static Stream<Form> all() {
        return Shipped.files(".form").stream().map(file -> Form.of(file.getFileName().toString().replace(".form", "")));
    }

    /** As tasks refer to it; its file is named alike. */
    String id() {
        var id = schema.path("id").asString();
        return id.equals(name) ? id : id + " in a file named " + name;
    }

    /** What is filled in. */
    List<JsonNode> fields() {
        return components().filter(component -> !component.path("type").asString().equals("text")).toList();
    }

    /** What is only read, such as what to say. */
    List<JsonNode> texts() {
        return components().filter(component -> component.path("type").asString().equals("text")).toList();
    }

    private Stream<JsonNode> components() {
        return schema.path("components").valueStream();
    }

    /** What a user reads: texts, labels, hints and options. */
    Set<String> labels() {
        return components().flatMap(field -> Stream.concat(
                Stream.of(field.path("text"), label(field), field.path("description")),
                field.path("values").valueStream().map(option -> option.path("label"))))
                .filter(JsonNode::isString).map(JsonNode::asString).collect(toCollection(TreeSet::new));
    }

    /** Of a day it stands elsewhere. */
    static JsonNode label(JsonNode field) {
        return field.path(field.path("type").asString().equals("datetime") ? "dateLabel" : "label");
    }

    static Stream<String> words(JsonNode field) {
        return field.path("values").valueStream().map(option -> option.path("value").asString());
    }
}
