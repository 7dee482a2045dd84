package dev.baton.router;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that the application makes; a router that is up before it waits for them. */
record AwaitedSchema() {

    private static final Logger log = LoggerFactory.getLogger(AwaitedSchema.class);

    static AwaitedSchema await(JdbcClient jdbc) throws InterruptedException {
        for (var said = false; !isThere(jdbc); said = true) {
            if (!said) {
                log.info("Waiting for the application to make the tables");
            }
            TimeUnit.SECONDS.sleep(1);
        }
        return new AwaitedSchema();
    }

    private static boolean isThere(JdbcClient jdbc) {
        try {
            jdbc.sql("select count(*) from mail_delivery d join outbox_mail o on d.id = o.id where d.id < 0")
                    .query(Integer.class).single();
            return true;
        } catch (DataAccessException notYet) {
            return false;
        }
    }
}
