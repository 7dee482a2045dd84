package dev.baton.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundState;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.router.post.PostOffice;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The router's own jar beside application nodes: same code, no desk. */
class RouterAloneTest {

    private static final String DATABASE =
            "jdbc:h2:mem:alone;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    private static final String SUPPORT = "support@baton.example";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void fetchesStoresAndDeliversAndLeavesTheReadingToNodesWithADesk() {
        Flyway.configure().dataSource(DATABASE, "sa", "").load().migrate();
        try (var post = new PostOffice()) {
            post.user(SUPPORT);
            try (var router = router(post)) {
                post.send("ana@example.ro", SUPPORT,
                        "From: ana@example.ro\nSubject: Lamp\nMessage-ID: <l1@example.ro>\n\nDark.\n");
                router.getBean(UnitOfWork.class).run(Actor.system("test"), null, () -> router.getBean(Outbox.class)
                        .queue(
                        Letter.to(MailAddress.of("ana@example.ro"), new Ref("case", 1), "answer")
                                .from(MailAddress.of(SUPPORT)).saying("Lamp", "Is it on?")));

                await().atMost(SOON).until(() -> post.mailsOf("ana@example.ro").size() == 1);
                await().atMost(SOON).until(() -> post.seenOf(SUPPORT) == 1);
                assertThat(stored(router)).extracting(InboundMail::state).containsExactly(InboundState.STORED);
            }
        }
    }

    private static List<InboundMail> stored(ConfigurableApplicationContext router) {
        return router.getBean(InboundMails.class).list(null, null, null, 10).stream().map(InboundMails.Delivered::mail)
                .toList();
    }

    private static ConfigurableApplicationContext router(PostOffice post) {
        return new SpringApplicationBuilder(Router.Alone.class).properties("spring.config.name=router").run(
                "--BATON_DB_URL=" + DATABASE + ";IGNORE_UNKNOWN_SETTINGS=TRUE", "--BATON_DB_USER=sa",
                "--BATON_DB_PASSWORD=",
                "--BATON_SECRET=secret", "--BATON_DATA=target/router-alone", "--spring.flyway.enabled=false",
                "--BATON_IMAP_HOST=127.0.0.1", "--BATON_IMAP_PORT=" + post.imapPort(), "--BATON_IMAP_SECURITY=NONE",
                "--BATON_SMTP_HOST=127.0.0.1", "--BATON_SMTP_PORT=" + post.smtpPort(), "--BATON_SMTP_SECURITY=NONE",
                "--BATON_MAILBOX=" + SUPPORT, "--BATON_MAILBOX_PASSWORD=" + SUPPORT);
    }
}
