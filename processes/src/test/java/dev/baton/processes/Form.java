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

    List<JsonNode> fields() {
        return schema.path("components").valueStream().toList();
    }

    /** What a user reads: labels, hints and options. */
    Set<String> labels() {
        return fields().stream().flatMap(field -> Stream.concat(
                Stream.of(field.path("label"), field.path("description")),
                field.path("values").valueStream().map(option -> option.path("label"))))
                .filter(JsonNode::isString).map(JsonNode::asString).collect(toCollection(TreeSet::new));
    }

    static Stream<String> words(JsonNode field) {
        return field.path("values").valueStream().map(option -> option.path("value").asString());
    }
}
