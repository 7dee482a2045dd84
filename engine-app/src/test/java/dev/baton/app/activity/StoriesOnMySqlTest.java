package dev.baton.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.OnMySql;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnMySql
class StoriesOnMySqlTest extends StoriesTest {

    private static final int PEOPLE = 2000;

    @Autowired PlatformTransactionManager transactions;

    /** A row of the contact, its newest line, and what tells whether the reader may see it: not one row for each line. */
    @Test
    void readsAFewRowsForEachOfItsPeopleHoweverMuchWasSaid() {
        people(PEOPLE, 20, n -> n % 2 == 0 ? Instant.parse("2026-03-01T08:00:00Z") : Instant.parse("2026-03-02T08:00:00Z").plusSeconds(n));
        page(null);

        long first = rowsRead(null);
        long second = rowsRead(page(null).next());

        System.out.println("Rows read for a page of the story of an account with " + PEOPLE + " people and 40,000 lines: " + first + ", the next " + second);
        assertThat(first).isLessThan(PEOPLE * 8);
        assertThat(second).isLessThan(PEOPLE * 8);
    }

    private long rowsRead(String after) {
        return new TransactionTemplate(transactions).execute(one -> {
            long before = handled();
            page(after);
            return handled() - before;
        });
    }

    /** Of this connection alone. */
    private long handled() {
        return jdbc.query("show session status like 'Handler_read%'", (row, n) -> row.getLong(2)).stream().mapToLong(Long::longValue).sum();
    }
}
