package dev.baton.testdb;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A running server with a data folder, a socket and a port on loopback of its own; its user is {@code root} without a
 * password. It stops with {@link #close()}, at the latest with this JVM.
 */
public final class MySqlServer implements AutoCloseable {

    /** What a commit waits for: nothing, which is quick enough for tests, or the disk, as in production. */
    public enum Commits { QUICK, DURABLE }

    private static MySqlServer shared;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path data;
    private final Path temporary;
    private final int port;
    private final Process process;
    private final Runnable atExit = this::stop;

    private MySqlServer(ServerBinary binary, Path folder, Commits commits) {
        try {
            Files.createDirectories(folder);
            data = Files.createTempDirectory(folder.toAbsolutePath(), "mysql");
            temporary = Files.createTempDirectory(folder.toAbsolutePath(), "mysql-tmp");
            port = freePort();
            initialise(binary);
            process = alone(command(binary, commits)).start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Not a hook of the JVM's: contexts that close at its end still want their connections.
        SpringApplication.getShutdownHandlers().add(atExit);
        System.out.println("Tests on MySQL use " + binary.version());
    }

    /** Starts a server whose data lies in a new folder below {@code folder}. */
    public static MySqlServer start(Path folder, Commits commits) {
        ServerBinary binary = ServerBinary.atHand().orElseThrow(() -> new IllegalStateException(ServerBinary.MISSING));
        return new MySqlServer(binary, folder, commits);
    }

    /** The one server that all tests of this JVM share, started when the first asks. */
    public static synchronized MySqlServer shared() {
        if (shared == null) {
            shared = start(Path.of("target"), Commits.QUICK);
        }
        return shared;
    }

    /** The JDBC address of a database that nobody used before. */
    public String freshDatabase() {
        return url("baton" + databases.incrementAndGet());
    }

    /** The JDBC address of a database by name, created when first opened. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true"
                + "&connectionTimeZone=UTC&nullDatabaseMeansCurrent=true&rewriteBatchedStatements=true"
                + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** The server's process, for those who measure it or who choose its processors. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        SpringApplication.getShutdownHandlers().remove(atExit);
        stop();
    }

    private void stop() {
        try {
            process.destroyForcibly().waitFor();
            FileSystemUtils.deleteRecursively(data);
            FileSystemUtils.deleteRecursively(temporary);
            Files.deleteIfExists(socket());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(ServerBinary binary) throws IOException {
        File log = new File(data + ".log");
        Process made = alone(binary.initialisation(data)).redirectOutput(log).start();
        try {
            if (made.waitFor() != 0) {
                throw new IllegalStateException("The data folder could not be made: " + Files.readString(log.toPath()));
            }
            Files.delete(log.toPath());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A server that starts deletes the temporary tables that it finds, those of others as well. */
    private ProcessBuilder alone(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TMPDIR", temporary.toString());
        return builder;
    }

    private List<String> command(ServerBinary binary, Commits commits) {
        List<String> command = new ArrayList<>(List.of(binary.program().toString(), "--no-defaults",
                "--user=" + System.getProperty("user.name"), "--datadir=" + data, "--socket=" + socket(),
                "--pid-file=" + data.resolve("pid"), "--port=" + port, "--bind-address=127.0.0.1",
                "--transaction-isolation=READ-COMMITTED", "--character-set-server=utf8mb4"));
        command.addAll(commits == Commits.DURABLE
                ? List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=512M")
                : List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", "--skip-log-bin"));
        // connector-j takes MariaDB's greeting for a MySQL 5.5 and then sends no milliseconds.
        command.addAll(binary.isMariaDb() ? List.of("--version=5.7.10-MariaDB")
                : List.of("--mysqlx=OFF", "--secure-file-priv=NULL"));
        return command;
    }

    /** Not in the data folder: its path may have 107 characters, a checkout's may have more. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "baton-" + port + ".sock");
    }

    private void awaitReady() throws IOException {
        BufferedReader log = process.inputReader();
        List<String> lines = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            lines.add(line);
            if (line.contains("ready for connections")) {
                // A virtual thread would keep one of the few carriers while it waits for the pipe.
                Thread.ofPlatform().daemon().start(() -> drain(log));
                return;
            }
        }
        throw new IllegalStateException("The database server did not start:\n" + String.join("\n", lines));
    }

    /** A full pipe would stop the server. */
    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException stopped) {
            // The pipe ends with the server.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
