package dev.baton.outside;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Baton in a process of its own, ready for use. Closing kills it as {@code kill -9} does. */
final class RunningBaton implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Baton is ready: (http://localhost:\\d+)");

    private final Program program;
    private final URI base;
    private final Duration timeToReady;

    private RunningBaton(Program program, URI base, Duration timeToReady) {
        this.program = program;
        this.base = base;
        this.timeToReady = timeToReady;
    }

    /**
     * Starts and waits until health is UP.
     *
     * @param folder where {@code data/} and the log lie
     * @param settings as environment variables
     * @param options of the JVM
     */
    static RunningBaton start(Path folder, Map<String, String> settings, List<String> options) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.putIfAbsent("SERVER_PORT", "0");
        long begin = System.nanoTime();
        Program program = Program.start(dev.baton.app.Baton.class, Program.classPathOfBaton(), options,
                environment, folder.resolve("baton.log"), READY);
        URI base = URI.create(program.awaitReady(Duration.ofMinutes(10)).group(1));
        Api api = new Api(base, "ada");
        Patience.await("health is UP", Duration.ofMinutes(5), api::isUp);
        return new RunningBaton(program, base, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Where a browser finds a page of this node. */
    String url(String path) {
        return base.resolve(path).toString();
    }

    Api as(String login) {
        return new Api(base, login);
    }

    /** From the process's start to UP. */
    Duration timeToReady() {
        return timeToReady;
    }

    Duration cpu() {
        return program.cpu();
    }

    /** Bytes of objects that are still needed: a full collection runs first. */
    double liveHeap() {
        program.collectGarbage();
        return as("ada").figures().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(Map.Entry::getValue).sum();
    }

    @Override
    public void close() {
        program.close();
    }
}
