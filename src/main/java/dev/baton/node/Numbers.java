package dev.baton.node;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The numbers that people see ({@code C-104233}). They are taken in blocks, each in a short transaction of its own, so that
 * no business transaction ever waits for a counter; gaps are allowed.
 */
public final class Numbers {

    private static final int BLOCK = 50;
    private static final long FIRST = 100_001;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final ConcurrentHashMap<String, Block> blocks = new ConcurrentHashMap<>();

    public Numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public long next(String name) {
        return blocks.computeIfAbsent(name, Block::new).next();
    }

    private final class Block {

        private final String name;
        private long next;
        private long end;

        Block(String name) {
            this.name = name;
        }

        synchronized long next() {
            if (next == end) {
                next = alone.execute(status -> reserve(name));
                end = next + BLOCK;
            }
            return next++;
        }
    }

    private long reserve(String name) {
        jdbc.sql("insert ignore into number_block (name, next_number) values (?, ?)").params(name, FIRST).update();
        long first = jdbc.sql("select next_number from number_block where name = ? for update")
                .param(name).query(Long.class).single();
        jdbc.sql("update number_block set next_number = ? where name = ?").params(first + BLOCK, name).update();
        return first;
    }
}
