package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final JdbcDataSource database = new JdbcDataSource();
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private Pile pile;

    @BeforeEach
    void tenThatWait() {
        database.setURL("jdbc:h2:mem:pile" + System.nanoTime() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table sheet (id bigint primary key, state varchar(12) not null, next_at datetime(3) not null)");
        jdbc.execute("create index sheet_waiting on sheet (state, next_at, id)");
        jdbc.batchUpdate("insert into sheet values (?, 'QUEUED', ?)", LongStream.rangeClosed(1, 10)
                .mapToObj(id -> new Object[] {id, Timestamp.from(NOW.minusSeconds(id))}).toList());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        pile = new Pile(JdbcClient.create(jdbc), "sheet", "QUEUED");
    }

    @Test
    void givesTheOldestFirst() {
        assertThat(take(3)).containsExactly(10L, 9L, 8L);
    }

    @Test
    void whoComesWhileOthersTakeGetsWhatIsLeft() {
        var all = new ArrayList<Long>();

        transaction.executeWithoutResult(first -> {
            all.addAll(pile.take(3, NOW).ids());
            all.addAll(CompletableFuture.supplyAsync(() -> take(3)).join());
        });

        assertThat(all).containsExactly(10L, 9L, 8L, 7L, 6L, 5L);
    }

    @Test
    void leavesWhatIsNotDueOrNotWaiting() {
        jdbc.update("update sheet set next_at = ? where id > 2", Timestamp.from(NOW.plusSeconds(1)));
        jdbc.update("update sheet set state = 'SENT' where id = 1");

        assertThat(pile.take(3, NOW)).isEqualTo(new Pile.Taken(List.of(2L), 1));
    }

    private List<Long> take(int most) {
        return transaction.execute(status -> pile.take(most, NOW).ids());
    }
}
