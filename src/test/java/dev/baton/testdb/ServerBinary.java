package dev.baton.testdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed server program. Debian's {@code mysqld} may be MariaDB under its old name, so the program is asked. */
public record ServerBinary(Path program, String version) {

    public static final String MISSING = "no mysqld or mariadbd on the PATH: install mysql-server or mariadb-server";

    private static final Optional<ServerBinary> AT_HAND = look();

    /** The first server found, or empty where a test on MySQL has to be skipped. */
    public static Optional<ServerBinary> atHand() {
        return AT_HAND;
    }

    boolean isMariaDb() {
        return version.contains("MariaDB");
    }

    /** The command that fills an empty data folder: a root without a password, nothing else. */
    List<String> initialisation(Path data) {
        return isMariaDb()
                ? List.of("mariadb-install-db", "--no-defaults", "--user=" + System.getProperty("user.name"),
                        "--auth-root-authentication-method=normal", "--skip-test-db", "--datadir=" + data)
                : List.of(program.toString(), "--no-defaults", "--user=" + System.getProperty("user.name"),
                        "--initialize-insecure", "--datadir=" + data);
    }

    private static Optional<ServerBinary> look() {
        String named = System.getProperty("baton.test.mysqld");
        Stream<Path> candidates = named != null ? Stream.of(Path.of(named))
                : Stream.of("mysqld", "mariadbd").flatMap(name -> folders().map(folder -> folder.resolve(name)));
        return candidates.filter(Files::isExecutable).findFirst()
                .map(program -> new ServerBinary(program, versionOf(program)));
    }

    /** Servers lie in /usr/sbin, which is not on every user's PATH. */
    private static Stream<Path> folders() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isBlank()).map(Path::of);
    }

    private static String versionOf(Path program) {
        try {
            Process asked = new ProcessBuilder(program.toString(), "--no-defaults", "--version")
                    .redirectErrorStream(true).start();
            return new String(asked.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
