package dev.baton.app.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Models of the tests. */
final class Models {

    private Models() {
    }

    static List<ModelFile> files(String... names) {
        return Arrays.stream(names).map(Models::file).toList();
    }

    static ModelFile file(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + name)) {
            return new ModelFile(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ModelFile edited(String name, String from, String to) {
        String text = new String(file(name).bytes(), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not contain " + from);
        }
        return new ModelFile(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
