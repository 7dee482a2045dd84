package dev.baton.outside;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Java program of this house in a process of its own. What it prints is kept in a log beside its data. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final CompletableFuture<Matcher> ready = new CompletableFuture<>();
    private final Thread atExit;

    private Program(Process process, Path log, Pattern readyLine) {
        this.process = process;
        this.log = log;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        Thread.ofPlatform().daemon().start(() -> copyLog(readyLine));
    }

    /**
     * Starts a main class.
     *
     * @param options of the JVM
     * @param log appended to, so that one log tells of all restarts
     * @param readyLine found in its output when the program can be used
     */
    static Program start(Class<?> main, List<String> classPath, List<String> options, Map<String, String> environment,
                         Path log, Pattern readyLine) {
        return start(List.of("-cp", String.join(File.pathSeparator, classPath), main.getName()), options, environment, log,
                readyLine);
    }

    /** Starts a runnable jar; as {@link #start(Class, List, List, Map, Path, Pattern)} else. */
    static Program start(Path jar, List<String> options, Map<String, String> environment, Path log, Pattern readyLine) {
        return start(List.of("-jar", jar.toString()), options, environment, log, readyLine);
    }

    private static Program start(List<String> what, List<String> options, Map<String, String> environment, Path log,
                                 Pattern readyLine) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(what);
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .directory(log.getParent().toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), log, readyLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this JVM finds its classes, with those of tests. */
    static List<String> classPathOfTests() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.asList(path.split(File.pathSeparator));
    }

    /** Where a user's Baton finds its classes. */
    static List<String> classPathOfBaton() {
        return classPathOfTests().stream()
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar")).toList();
    }

    /** The line that said that the program can be used. */
    Matcher awaitReady(Duration atMost) {
        try {
            return ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException(e.getMessage() + "\n" + tail(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when it, or a start of it before, has said so in its log. */
    void awaitSaying(String words, Duration atMost) {
        Patience.await("it says: " + words, atMost, () -> {
            Patience.pass(Duration.ofMillis(100));
            return tail().contains(words);
        });
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Processor time so far, of all its threads. */
    Duration cpu() {
        return handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void collectGarbage() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copyLog(Pattern readyLine) {
        try (BufferedReader output = process.inputReader();
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log, CREATE, APPEND), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.println(line);
                Matcher found = readyLine.matcher(line);
                if (found.find()) {
                    ready.complete(found);
                }
            }
            ready.completeExceptionally(new IllegalStateException("The program ended with code " + process.waitFor()));
        } catch (IOException | InterruptedException killed) {
            ready.completeExceptionally(killed);
        }
    }

    private String tail() {
        if (!Files.exists(log)) {
            return "";
        }
        try (var lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - 40)).collect(Collectors.joining("\n", log + "\n", ""));
        } catch (IOException e) {
            return log.toString();
        }
    }
}
