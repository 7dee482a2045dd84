package dev.baton.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class UnitOfWorkTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private JdbcTemplate jdbc;
    private UnitOfWork units;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:units;DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        jdbc.execute("drop table if exists somebody");
        jdbc.execute("create table somebody (email varchar(20) unique)");
        units = new UnitOfWork(new DataSourceTransactionManager(database), List.of());
    }

    @Test
    void whatSomebodyElseMadeMeanwhileIsFoundAtTheSecondAttempt() {
        String answer = units.perform(Actor.system("test"), null, () -> {
            if (attempts.getAndIncrement() > 0) {
                return "found " + jdbc.queryForObject("select count(*) from somebody", Integer.class);
            }
            jdbc.update("insert into somebody values ('ana')");
            jdbc.update("insert into somebody values ('ana')");
            return "made";
        });

        assertThat(answer).as("the first attempt left nothing").isEqualTo("found 0");
    }

    @Test
    void aKeyThatIsTakenForGoodIsToldAfterThreeAttempts() {
        jdbc.update("insert into somebody values ('ana')");

        assertThatThrownBy(() -> units.run(Actor.system("test"), null, () -> {
            attempts.incrementAndGet();
            jdbc.update("insert into somebody values ('ana')");
        })).isInstanceOf(DuplicateKeyException.class);

        assertThat(attempts).hasValue(3);
    }
}
