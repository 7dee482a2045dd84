package dev.baton.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Baton needs around it and what outlives it: mail server, sink, data folder, settings. */
final class Surroundings implements AutoCloseable {

    /** A JVM that is quick to start and soon killed. */
    static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    /** A JVM as {@code mvn spring-boot:run} starts it. */
    static final List<String> USUAL = List.of(System.getProperty("run.jvm", "-Xmx1g").split(" "));

    private final Path folder;
    private final Map<String, String> database;
    private final List<String> options;
    private final MailServer mail;
    private final SmtpSink sink = new SmtpSink();
    private final Gate imap;

    /**
     * @param database settings of another database than the embedded one; else empty
     * @param options {@link #SHORT_LIFE} or {@link #USUAL}
     */
    Surroundings(Path folder, Map<String, String> database, List<String> options) {
        this.folder = folder;
        this.database = database;
        this.options = options;
        this.mail = MailServer.start(folder);
        this.imap = new Gate(mail.imap());
    }

    /** Settings that point Baton at a server made by {@code dev.baton.testdb}. */
    static Map<String, String> mysql(String url) {
        return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "root", "SPRING_DATASOURCE_PASSWORD", "");
    }

    RunningBaton startBaton() {
        return startBaton(Map.of());
    }

    RunningBaton startBaton(Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(database);
        settings.put("BATON_MAIL_EMBEDDED_ENABLED", "false");
        settings.put("BATON_MAIL_IMAP_PORT", String.valueOf(imap.port()));
        settings.put("BATON_MAIL_SMTP_PORT", String.valueOf(sink.port()));
        settings.putAll(more); // such as the port of another mail server
        return RunningBaton.start(folder, settings, options);
    }

    /** The rows of Baton while it is off, to put there what would take it days. */
    Connection rows() throws SQLException {
        boolean embedded = database.isEmpty();
        String url = embedded ? "jdbc:h2:file:" + folder.resolve("data/baton").toAbsolutePath()
                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE" : database.get("SPRING_DATASOURCE_URL");
        Connection rows = DriverManager.getConnection(url, embedded ? "sa" : "root", "");
        rows.setAutoCommit(false);
        return rows;
    }

    /** A connection to send mail to Baton. */
    Sender sender() {
        return new Sender(mail.smtp());
    }

    /** Takes what Baton sends. */
    SmtpSink sink() {
        return sink;
    }

    /** Stands between Baton and its mailboxes. */
    Gate imap() {
        return imap;
    }

    @Override
    public void close() throws IOException {
        imap.close();
        sink.close();
        mail.close();
    }
}
