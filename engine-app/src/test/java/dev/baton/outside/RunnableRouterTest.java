package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The router's runnable jar as an operator starts it: with an environment, and nothing else. */
@BesideOthers
@ExtendWith(OnMySql.IfAtHand.class)
class RunnableRouterTest {

    private static final Duration LONG = Duration.ofMinutes(8);
    private static final String SUPPORT = "support@baton.example";

    @TempDir
    Path folder;

    private static MySqlServer server;
    private final ImapServer imap = new ImapServer();
    private final SmtpSink sink = new SmtpSink();
    private String url;
    private DatabaseHands hands;

    @BeforeAll
    static void start() {
        RunningRouter.assumePackaged();
        server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.QUICK);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void aDatabase() {
        url = server.freshDatabase();
        hands = new DatabaseHands(url);
    }

    @AfterEach
    void close() throws SQLException {
        hands.close();
        imap.close();
        sink.close();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> RunningRouter.start(folder, Map.of("SPRING_PROFILES_ACTIVE", "mysql", "BATON_DB_URL", url,
                "BATON_DB_USER", "root", "BATON_DB_PASSWORD", "")).awaitReady())
                .hasMessageContaining("The router needs settings that are missing: BATON_SECRET, BATON_IMAP_HOST.")
                .hasMessageNotContainingAny("\tat ");
    }

    @Test
    void waitsForTheTablesAndThenFetchesStoresAndDelivers() {
        try (RunningRouter router = RunningRouter.start(folder, settings())) {
            router.awaitSaying("Waiting for the application to make the tables");

            try (RunningBaton application = RunningBaton.start(folder, ofApplication(), Surroundings.SHORT_LIFE)) {
                router.awaitReady();
                imap.inbox(SUPPORT).add(Sender.written("ann@customer.example", SUPPORT, "Lamp", "It stays dark.")
                        .getBytes(StandardCharsets.UTF_8));

                Patience.await("the answer went out", LONG, () -> sink.count() > 0);
                assertThat(sink.taken().getFirst().to()).isEqualTo("ann@customer.example");
                Patience.await("the mail is flagged", LONG, () -> imap.inbox(SUPPORT).seen() == 1);
                assertThat(application.as("sam").all("/cases")).hasSize(1);
            }
        }
    }

    /** Leases run for 20 seconds; a mail that comes after the kill is the only clock that counts. */
    @Test
    @Tag("crash")
    void anotherRouterTakesAMailboxOverWithinThirtySeconds() {
        try (RunningBaton application = RunningBaton.start(folder, ofApplication(), Surroundings.SHORT_LIFE);
                RunningRouter one = RunningRouter.start(folder, settings()).awaitReady()) {
            Patience.await("one has the mailbox", LONG, () -> owner() != null);
            String first = owner();
            try (RunningRouter other = RunningRouter.start(folder, settings()).awaitReady()) {
                one.close();
                long killed = System.nanoTime();
                imap.inbox(SUPPORT).add(Sender.written("ann@customer.example", SUPPORT, "Lamp", "It stays dark.")
                        .getBytes(StandardCharsets.UTF_8));

                Patience.await("the other has stored it", LONG, () -> hands.count("mail_message") == 1);
                Duration took = Duration.ofNanos(System.nanoTime() - killed);
                System.out.println("A mailbox was taken over in " + took.toMillis() + " ms");
                assertThat(took).isLessThan(Duration.ofSeconds(30));
                assertThat(owner()).isNotEqualTo(first);
            }
        }
    }

    /** Nothing on the server tells them what the other has: it keeps no flag. */
    @Test
    @Tag("crash")
    void twoRoutersThatRaceOverAMailboxWhichNeitherCanFlagStoreEachMailOnce() {
        imap.refuse("UID STORE");
        try (RunningBaton application = RunningBaton.start(folder, ofApplication(), Surroundings.SHORT_LIFE);
                RunningRouter one = RunningRouter.start(folder, settings()).awaitReady();
                RunningRouter other = RunningRouter.start(folder, settings()).awaitReady()) {
            for (int round = 0; round < 5; round++) {
                int from = round * 20;
                imap.inbox(SUPPORT).fill(20, number -> Sender.written("ann" + (from + number) + "@customer.example", SUPPORT,
                        "Lamp", "It stays dark.").getBytes(StandardCharsets.UTF_8));
                hands.takeLeaseFrom(SUPPORT); // the holder learns it some seconds later, and fetches on meanwhile
                int all = from + 20;
                Patience.await("all are filed", LONG, () -> hands.count("mail_message where state = 'DONE'") == all);
            }
            Patience.await("all are answered", LONG, () -> sink.count() >= 100);

            assertThat(hands.count("mail_message")).isEqualTo(100);
            assertThat(hands.count("mail_delivery")).isEqualTo(100);
            assertThat(application.as("sam").all("/cases")).hasSize(100);
            assertThat(sink.taken()).extracting(SmtpSink.Taken::to).doesNotHaveDuplicates().hasSize(100);
        }
    }

    private String owner() {
        return hands.first("select lease_owner from mailbox where address = '" + SUPPORT + "' and lease_owner is not null");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of("SPRING_PROFILES_ACTIVE", "mysql", "BATON_DB_URL", url,
                "BATON_DB_USER", "root", "BATON_DB_PASSWORD", "", "BATON_SECRET", "a secret of more than thirty-two characters",
                "BATON_DATA", folder.resolve("data").toString(), "BATON_MAILBOX", SUPPORT, "BATON_MAILBOX_PASSWORD", "baton"));
        settings.putAll(Map.of("BATON_IMAP_HOST", "127.0.0.1", "BATON_IMAP_PORT", String.valueOf(imap.port()),
                "BATON_IMAP_SECURITY", "NONE", "BATON_SMTP_HOST", "127.0.0.1", "BATON_SMTP_PORT", String.valueOf(sink.port()),
                "BATON_SMTP_SECURITY", "NONE"));
        return settings;
    }

    /** It neither fetches nor sends. */
    private Map<String, String> ofApplication() {
        Map<String, String> settings = new TreeMap<>(Surroundings.mysql(url));
        settings.putAll(Map.of("BATON_SECRET", "a secret of more than thirty-two characters", "BATON_MAIL_EMBEDDED_ENABLED", "false",
                "BATON_DATA", folder.resolve("data").toString(), "BATON_MAIL_IMAP_HOST", "", "BATON_MAIL_SMTP_HOST", "",
                "BATON_MAIL_MAILBOXES_0_ADDRESS", SUPPORT, "BATON_MAIL_MAILBOXES_0_PASSWORD", "baton"));
        return settings;
    }
}
