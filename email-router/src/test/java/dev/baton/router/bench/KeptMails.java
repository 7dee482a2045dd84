package dev.baton.router.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The raw bytes of every kept mail, in the order of their names. */
final class KeptMails {

    private KeptMails() {}

    static List<byte[]> raw() throws IOException, URISyntaxException {
        try (var files = Files.list(Path.of(KeptMails.class.getResource("/mail").toURI()))) {
            var all = new ArrayList<byte[]>();
            for (var file : files.filter(one -> one.toString().endsWith(".eml")).sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return List.copyOf(all);
        }
    }
}
