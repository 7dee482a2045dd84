package db.migration;

import dev.baton.account.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What a legal form is, and how names sound in Latin letters, is known in Java only. */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and description from the name.
public class V355_1__Companies_that_were_there_get_their_key extends BaseJavaMigration {

    private static final int AT_ONCE = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        long last = Long.MIN_VALUE;
        long done;
        do {
            done = last;
            last = fill(context.getConnection(), last);
        } while (last > done);
    }

    /** @return id of the last one, the same as before where there are no more */
    private static long fill(Connection connection, long after) throws SQLException {
        long last = after;
        try (Statement read = connection.createStatement();
             PreparedStatement write = connection.prepareStatement("update crm_account set company_key = ? where id = ?");
             ResultSet rows = read.executeQuery("select id, name from crm_account where id > " + after + " order by id limit " + AT_ONCE)) {
            while (rows.next()) {
                last = rows.getLong(1);
                write.setString(1, Account.companyKey(rows.getString(2)));
                write.setLong(2, last);
                write.addBatch();
            }
            write.executeBatch();
        }
        return last;
    }
}
