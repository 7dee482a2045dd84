package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.OAuth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mailbox may have a mail server of its own. */
class OwnMailServerTest extends AtTheMailServer {

    @Test
    void whatIsFromSuchAMailboxLeavesThereAndAllElseByTheHouses() throws Exception {
        try (var shops = new FaultySmtp()) {
            shopLeavesBy(shops.port());
            queue(to("ana"));
            queue(to("ion").from(new MailAddress("Shop", "shop@baton.example")));
            queue(to("eva"));

            round(server.port());

            assertThat(server.taken()).hasSize(2).noneMatch(mail -> mail.contains("shop@baton.example"));
            assertThat(shops.taken()).singleElement().asString().contains("To: ion@example.ro");
            assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.SENT);
        }
    }

    @Test
    void oneThatIsAwayKeepsNobodyElsesMailWaiting() throws Exception {
        var closed = new FaultySmtp();
        closed.close();
        shopLeavesBy(closed.port());
        queue(to("ion").from(new MailAddress("Shop", "shop@baton.example")));
        queue(to("ana"));

        round(server.port());

        assertThat(server.recipients()).singleElement().asString().contains("ana@example.ro");
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state)
                .containsExactlyInAnyOrder(OutboxState.QUEUED, OutboxState.SENT);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::failure).anyMatch(said -> said != null && !said.isBlank());
    }

    private void shopLeavesBy(int port) {
        var shops = new MailServer("127.0.0.1", port, Security.NONE, "", "", OAuth.NONE, "");
        own = from -> from.startsWith("shop@") ? Optional.of(shops) : Optional.empty();
    }
}
