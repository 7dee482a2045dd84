package dev.baton.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the bench found: a table for people, {@code target/bench.json} for programs. */
final class Figures {

    /** @param wanted what the figure should be, as a sentence reads it: {@code at least 60}; may be empty */
    private record Figure(double value, String unit, String wanted) {
    }

    private final Map<String, Figure> all = new LinkedHashMap<>();
    private final String database;

    Figures(String database) {
        this.database = database;
    }

    void add(String name, double value, String unit) {
        add(name, value, unit, "");
    }

    void add(String name, double value, String unit, String wanted) {
        all.put(name, new Figure(Math.round(value * 100) / 100.0, unit, wanted));
    }

    void write(Path file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("database", database);
        values.put("processors", Runtime.getRuntime().availableProcessors());
        all.forEach((name, figure) -> values.put(name, Map.of("value", figure.value(), "unit", figure.unit())));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("\nBench on " + database + ", "
                + Runtime.getRuntime().availableProcessors() + " processors\n");
        all.forEach((name, figure) -> table.append(String.format("%-52s %10.2f %-14s %s%n", name, figure.value(),
                figure.unit(), figure.wanted())));
        return table.toString();
    }
}
