package dev.baton.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CountingDataSourceTest {

    private final SqlCount count = new SqlCount();
    private final DataSource data = new CountingDataSource(new DriverManagerDataSource("jdbc:h2:mem:"), count);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = data.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void countsABatchAsOneStatementAndCommitsApart() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table t (n int)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
            for (int n = 0; n < 100; n++) {
                insert.setInt(1, n);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();

        assertThat(count.statements()).isEqualTo(2);
        assertThat(count.commits()).isEqualTo(1);
    }

    @Test
    void letsErrorsPassAsTheyAre() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from nowhere")).isInstanceOf(SQLException.class);
        }
    }
}
