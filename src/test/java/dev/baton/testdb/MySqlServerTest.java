package dev.baton.testdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the house asks of any server that it is tested on. */
@ExtendWith(OnMySql.IfAtHand.class)
class MySqlServerTest {

    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00.123Z");

    @Test
    void keepsMilliseconds() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("create table moment (at datetime(3))");
            try (PreparedStatement insert = connection.prepareStatement("insert into moment values (?)")) {
                insert.setTimestamp(1, Timestamp.from(MOMENT));
                insert.execute();
            }

            try (ResultSet read = statement.executeQuery("select at from moment")) {
                read.next();
                assertThat(read.getTimestamp(1).toInstant()).isEqualTo(MOMENT);
            }
        }
    }

    @Test
    void readsOnlyWhatIsCommitted() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(MySqlServer.shared().freshDatabase(), "root", "");
    }
}
