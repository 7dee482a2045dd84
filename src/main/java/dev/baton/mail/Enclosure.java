package dev.baton.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that travels with a letter. Its bytes lie in the file store and never change, so that a row names them only.
 *
 * @param name safe to show and to store: no path, no control characters
 * @param type as a header names it, without parameters
 * @param size in bytes
 * @param hash its name in the file store
 */
public record Enclosure(String name, String type, long size, String hash) {

    /** In a column: one a line, hash, size, type and name with tabs between them; null for none. */
    static String written(List<Enclosure> files) {
        return files.isEmpty() ? null : files.stream()
                .map(file -> String.join("\t", file.hash(), Long.toString(file.size()), file.type(), file.name().replaceAll("\\s", " ")))
                .collect(Collectors.joining("\n"));
    }

    static List<Enclosure> read(String column) {
        return column == null ? List.of() : column.lines().map(line -> line.split("\t", 4))
                .map(cells -> new Enclosure(cells[3], cells[2], Long.parseLong(cells[1]), cells[0])).toList();
    }
}
