package dev.baton.router.bench;

import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.Limits;
import dev.baton.router.read.MailReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bench of support people: {@code read FILE...} prints what the router reads in each mail and how it judges it, one
 * JSON line a mail. A folder is walked. Needs neither Spring nor a database.
 */
public final class ReadCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_BYTES = Limits.DEFAULT.bytes() + 1;

    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(Knowledge.NONE);
    private final PrintStream out;
    private final PrintStream errors;
    private boolean failed;

    ReadCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** Exit code: 0, or 1 when a file could not be read; the others are read all the same. */
    public static int run(List<String> files) {
        return new ReadCommand(new PrintStream(System.out, false, StandardCharsets.UTF_8), System.err).read(files);
    }

    int read(List<String> names) {
        names.forEach(this::walk);
        out.flush();
        return failed ? 1 : 0;
    }

    private void walk(String name) {
        try (var files = Files.walk(Path.of(name))) {
            files.filter(file -> !Files.isDirectory(file)).sorted().forEach(this::print);
        } catch (IOException | UncheckedIOException | InvalidPathException missing) {
            cannotRead(name, missing);
        }
    }

    private void print(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IOException("not a file");
            }
            var mail = reader.read(bytes(file));
            out.println(JSON.writeValueAsString(MailAsJson.of(file.toString(), mail, judge.judge(mail).verdict())));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            cannotRead(file.toString(), unreadable);
        }
    }

    /** No more than the reader would look at: a disk image among the mails shall not fill the memory. */
    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) <= MOST_BYTES) {
            return Files.readAllBytes(file); // into one array, where the other way needs two
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private void cannotRead(String name, Throwable why) {
        errors.println("Cannot read " + name + ": " + why.getClass().getSimpleName() + " " + why.getMessage());
        failed = true;
    }
}
