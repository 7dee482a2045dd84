package dev.baton.mail;

import dev.baton.activity.Activities;
import dev.baton.audit.Audit;
import dev.baton.file.FileStore;
import dev.baton.id.Tsids;
import dev.baton.node.Node;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
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
        return new Tokens(secret(secret, data));
    }

    /**
     * Seals what opens mailboxes, with a key of its own where there is one: it can be changed without making the tokens
     * of all mail that is under way worthless.
     */
    @Bean
    MailKeys mailKeys(@Value("${baton.mail.key:}") String key, @Value("${baton.mail.old-key:}") String old,
            @Value("${baton.secret:}") String secret, @Value("${baton.data:data}") Path data) {
        return key.isBlank() ? new MailKeys(secret(secret, data), List.of(old))
                : new MailKeys(key, List.of(old, secret(secret, data)));
    }

    @Bean
    RenewedTokens renewedTokens(JdbcClient jdbc, MailKeys keys) {
        return new RenewedTokens(jdbc, keys, REAL_TIME);
    }

    private static String secret(String given, Path data) {
        return given.isBlank() ? new OwnSecret(data.resolve("secret")).read() : given;
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
    Returns returns(JdbcClient jdbc, Tsids ids) {
        return new Returns(jdbc, ids);
    }

    @Bean
    DeadAddresses deadAddresses(JdbcClient jdbc, Clock clock) {
        return new DeadAddresses(jdbc, clock);
    }

    @Bean
    Uploads uploads(JdbcClient jdbc, Tsids ids, Clock clock) {
        return new Uploads(jdbc, ids, clock);
    }

    @Bean
    Drafts mailDrafts(JdbcClient jdbc, Tsids ids) {
        return new Drafts(jdbc, ids, REAL_TIME);
    }

    @Bean
    InboundMails inboundMails(JdbcClient jdbc) {
        return new InboundMails(jdbc);
    }

    @Bean
    ShownPictures shownPictures(JdbcClient jdbc, Audit audit) {
        return new ShownPictures(jdbc, audit);
    }

    @Bean
    MailDispositions mailDispositions(JdbcClient jdbc, Audit audit, @Qualifier("inboundWakeup") Wakeup inbound) {
        return new MailDispositions(jdbc, audit, REAL_TIME, inbound);
    }

    @Bean
    MailboxLeases mailboxLeases(JdbcClient jdbc, Tsids ids, Node node) {
        return new MailboxLeases(jdbc, ids, node.name(), REAL_TIME);
    }

    @Bean
    OurMailboxes ourMailboxes(Mailboxes mailboxes) {
        return new OurMailboxes(mailboxes);
    }

    @Bean
    Signatures signatures(OurMailboxes mailboxes) {
        return new Signatures(mailboxes);
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
    HousePauses housePauses(JdbcClient jdbc) {
        return new HousePauses(jdbc, REAL_TIME);
    }

    @Bean
    OutboxQueue outboxQueue(UnitOfWork units, JdbcTemplate jdbc, Tsids ids, Activities activities, Node node) {
        return new OutboxQueue(units, jdbc, ids, activities, node.name(), REAL_TIME);
    }
}
