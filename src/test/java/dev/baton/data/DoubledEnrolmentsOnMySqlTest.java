package dev.baton.data;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OnMySql.IfAtHand.class)
class DoubledEnrolmentsOnMySqlTest extends DoubledEnrolmentsTest {

    @Override
    DataSource database() {
        return new DriverManagerDataSource(MySqlServer.shared().freshDatabase(), "root", "");
    }
}
