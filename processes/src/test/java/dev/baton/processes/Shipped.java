package dev.baton.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that designers open: all that lie flat in this module. */
final class Shipped {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private Shipped() {}

    static List<Path> files(String... endings) {
        try (Stream<Path> files = Files.list(HERE)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return HERE.resolve(name);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
