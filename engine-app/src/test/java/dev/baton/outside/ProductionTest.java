package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The profile {@code mysql} as an operator starts it: with all its settings, and never on a demo company. */
@BesideOthers
@ExtendWith(OnMySql.IfAtHand.class)
class ProductionTest {

    @TempDir
    Path folder;

    @Test
    void startsWithAnAdminAndRefusesTheDemoCompany() throws IOException, SQLException {
        try (MySqlServer server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.QUICK);
                Surroundings around = new Surroundings(folder, Map.of(), Surroundings.SHORT_LIFE)) {
            makeUser(server);
            try (RunningBaton production = around.startBaton(settings(server.url("production")))) {
                Api admin = production.as("admin");
                assertThat(admin.get("/cases").path("items")).isEmpty();
                try (Sender customer = around.sender()) {
                    customer.send("ann@customer.example", "support@baton.example", "Lamp", "It stays dark.");
                }
                Patience.await("the mail is a case", Duration.ofMinutes(8), // time for all attempts
                        () -> !admin.get("/cases").path("items").isEmpty());
            }

            String demo = server.url("demo");
            around.startBaton(Surroundings.mysql(demo)).close();
            assertThatThrownBy(() -> around.startBaton(settings(demo)))
                    .hasMessageContaining("The database holds people of the demo company");
        }
    }

    private static void makeUser(MySqlServer server) throws SQLException {
        try (Connection root = DriverManager.getConnection(server.url("production"), "root", "");
                Statement statement = root.createStatement()) {
            statement.execute("create user baton@localhost identified by 'secret'");
            statement.execute("grant all on *.* to baton@localhost");
        }
    }

    private static Map<String, String> settings(String url) {
        Map<String, String> settings = new TreeMap<>(Map.of("SPRING_PROFILES_ACTIVE", "mysql", "BATON_ADDRESS", "127.0.0.1",
                "BATON_DB_URL", url, "BATON_DB_USER", "baton", "BATON_DB_PASSWORD", "secret", "BATON_ADMIN_PASSWORD", "baton",
                "BATON_SECRET", "a secret of more than thirty-two characters", "BATON_PUBLIC_ADDRESS", "https://crm.example"));
        settings.putAll(Map.of("BATON_IMAP_HOST", "127.0.0.1", "BATON_IMAP_SECURITY", "NONE", "BATON_SMTP_HOST", "127.0.0.1",
                "BATON_SMTP_SECURITY", "NONE", "BATON_MAILBOX", "support@baton.example", "BATON_MAILBOX_PASSWORD", "baton"));
        return settings;
    }
}
