package dev.baton.outside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The hands of a test in the database that Baton works on: looks, holds a transaction or all commits, ends connections,
 * and lets the leases of the dead run out, which is nothing but waiting made short.
 */
final class DatabaseHands implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** InnoDB shows its transactions as they were until nobody has looked for a tenth of a second. */
    private static final Duration BETWEEN_LOOKS_AT_TRANSACTIONS = Duration.ofMillis(150);

    private final String url;
    private final Connection look;
    private Connection hold;

    /** @param url of a database on a server whose root has no password */
    DatabaseHands(String url) {
        this.url = url;
        this.look = connect();
    }

    /** Users of their own, so that the server can tell whose connection is whose. */
    void makeUser(String name) {
        run(look, "create user if not exists " + name + "@localhost identified by 'secret'", "grant all on *.* to " + name + "@localhost");
    }

    int count(String query) {
        return Integer.parseInt(first("select count(*) from " + query));
    }

    /** Of the first row the first column; null when there is none. */
    String first(String query) {
        List<String> all = all(query);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> all(String query) {
        try (Statement statement = look.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Keeps everybody from adding rows at the end of a table, where ids that follow the time are. */
    void holdInserts(String table) {
        hold = connect();
        run(hold, "set session transaction isolation level serializable", "start transaction",
                "select id from " + table + " where id >= " + Long.MAX_VALUE + " for update");
    }

    /** The connection of a user's transaction that waits for {@link #holdInserts}. */
    String awaitHeld(String user) {
        String held = "select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT'"
                + " and trx_mysql_thread_id in (select id from information_schema.processlist where user = '" + user + "')";
        Patience.await("a transaction waits", PATIENCE, BETWEEN_LOOKS_AT_TRANSACTIONS, () -> first(held) != null);
        return first(held);
    }

    void letGo() {
        try {
            if (hold != null) {
                hold.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        hold = null;
    }

    /** Keeps everybody's commits waiting until {@link #letGo}; only MariaDB can. */
    Connection holdCommits() {
        Connection backup = connect();
        run(backup, "backup stage start", "backup stage block_commit");
        return backup;
    }

    /** Ends the connections of a user that wait with their commit, as long as any that matters is among them. */
    void failCommits(String user, String statement) {
        String waiting = "select id from information_schema.processlist where user = '" + user
                + "' and state like '%backup lock%' and info like '" + statement + "%'";
        Patience.await("a commit waits", PATIENCE, () -> first(waiting) != null);
        all(waiting).forEach(this::kill);
    }

    void awaitCommitOf(String connection) {
        String waiting = "information_schema.processlist where state like '%backup lock%' and id = " + connection;
        Patience.await("that commit waits", PATIENCE, () -> count(waiting) > 0);
    }

    void kill(String connection) {
        run(look, "kill " + connection);
    }

    /** What the dead process had in hand is anybody's. */
    void runOut(String owner) {
        run(look, "update mailbox set leased_until = '2000-01-01' where lease_owner = '" + owner + "'",
                "update mail_message set claimed_until = '2000-01-01' where state = 'CLAIMED' and claimed_by = '" + owner + "'",
                "update outbox_mail set claimed_until = '2000-01-01' where claimed_by like '" + owner + "%'");
    }

    /** As if its holder had been asleep for too long: whoever asks next has the mailbox. */
    void takeLeaseFrom(String mailbox) {
        run(look, "update mailbox set leased_until = '2000-01-01' where address = '" + mailbox + "'");
    }

    @Override
    public void close() throws SQLException {
        letGo();
        look.close();
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(url, "root", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Connection connection, String... statements) {
        try (Statement one = connection.createStatement()) {
            for (String statement : statements) {
                one.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
