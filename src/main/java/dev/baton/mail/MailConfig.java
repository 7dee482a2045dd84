package dev.baton.mail;

import dev.baton.activity.Activities;
import dev.baton.file.FileStore;
import dev.baton.id.Tsids;
import dev.baton.node.Node;
import dev.baton.unit.UnitOfWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of mail as beans. Whatever is leased or retried runs on real time: nobody waits for a moved clock. */
@Configuration(proxyBeanMethods = false)
public class MailConfig {

    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);

    @Bean
    FileStore fileStore(@Value("${baton.data:data}") Path data) {
        return new FileStore(data.resolve("files"));
    }

    /** Signs what goes outside. Every node of an installation has the same secret, from the environment. */
    @Bean
    Tokens tokens(@Value("${baton.secret:}") String secret, @Value("${baton.data:data}") Path data) {
        return new Tokens(secret.isBlank() ? new OwnSecret(data.resolve("secret")).read() : secret);
    }

    /** Rings when mail was queued, so that it leaves at once. */
    @Bean
    Wakeup deliveryWakeup() {
        return new Wakeup();
    }

    /** Rings when mail was stored, so that it is read at once. */
    @Bean
    Wakeup inboundWakeup() {
        return new Wakeup();
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Tsids ids, Clock clock, Tokens tokens,
            @Qualifier("deliveryWakeup") Wakeup delivery) {
        return new Outbox(jdbc, ids, clock, tokens, delivery);
    }

    @Bean
    SentMails sentMails(JdbcClient jdbc) {
        return new SentMails(jdbc);
    }

    @Bean
    InboundMails inboundMails(JdbcClient jdbc) {
        return new InboundMails(jdbc);
    }

    @Bean
    MailDispositions mailDispositions(JdbcClient jdbc, @Qualifier("inboundWakeup") Wakeup inbound) {
        return new MailDispositions(jdbc, REAL_TIME, inbound);
    }

    @Bean
    Mailboxes mailboxes(JdbcClient jdbc, Tsids ids, Node node) {
        return new Mailboxes(jdbc, ids, node.name(), REAL_TIME);
    }

    @Bean
    MailIntake mailIntake(UnitOfWork units, JdbcTemplate jdbc, Tsids ids, Clock clock) {
        return new MailIntake(units, jdbc, ids, clock, REAL_TIME);
    }

    @Bean
    MailWork mailWork(UnitOfWork units, JdbcClient jdbc, Node node) {
        return new MailWork(units, jdbc, node.name(), REAL_TIME);
    }

    @Bean
    OutboxQueue outboxQueue(UnitOfWork units, JdbcTemplate jdbc, Activities activities, Node node) {
        return new OutboxQueue(units, jdbc, activities, node.name(), REAL_TIME);
    }
}
