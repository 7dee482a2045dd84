package dev.baton.router;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Third-party mails with known answers, outside the project: {@code -Dbaton.corpora=DIR}, else beside the root. */
public final class Corpora {

    private static final JsonMapper JSON = new JsonMapper();

    private Corpora() {}

    public static Path folder(String name) {
        var root = Path.of(System.getProperty("baton.corpora", "../../shared/corpora/mail"));
        var folder = root.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "no corpus in " + folder.toAbsolutePath()
                + " (-Dbaton.corpora=DIR)");
        return folder;
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
