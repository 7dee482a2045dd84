package dev.baton.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The router alone, from its runnable jar, in a process of its own. Closing kills it as {@code kill -9} does. */
final class RunningRouter implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Started Router");

    private final Program program;

    private RunningRouter(Program program) {
        this.program = program;
    }

    /** The jar that the build has packaged before this module's tests; empty where nothing was packaged. */
    static Optional<Path> jar() {
        Path target = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("email-router/target");
        try (var files = Files.exists(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(file -> file.toString().endsWith("-exec.jar")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where nothing was packaged; {@code mvn verify} does so before. */
    static void assumePackaged() {
        Assumptions.assumeTrue(jar().isPresent(), "The router's jar is made by mvn verify");
    }

    /**
     * Starts it, ready or not.
     *
     * @param settings as environment variables; nothing else is given to it
     */
    static RunningRouter start(Path folder, Map<String, String> settings) {
        return new RunningRouter(Program.start(jar().orElseThrow(), Surroundings.SHORT_LIFE, settings,
                folder.resolve("router.log"), READY));
    }

    RunningRouter awaitReady() {
        program.awaitReady(Duration.ofMinutes(10));
        return this;
    }

    void awaitSaying(String words) {
        program.awaitSaying(words, Duration.ofMinutes(10));
    }

    @Override
    public void close() {
        program.close();
    }
}
