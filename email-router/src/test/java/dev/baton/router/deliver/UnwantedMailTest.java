package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingMail;
import org.junit.jupiter.api.Test;

/** Mail that nobody wants any more while it is under way. */
class UnwantedMailTest extends AtTheMailServer {

    @Test
    void whatIsTakenBackWhileTheServerLooksAtItIsNotTriedAgain() throws Exception {
        server.meanwhile(() -> sent.withdraw(CASE, "The journey ended"));
        queue(to("busy"));

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void marketingMailWaitingForItsNextAttemptIsNotSentOnceTheConsentIsGone() throws Exception {
        consent(1, true);
        queue(Letter.to(MailAddress.of("defer@example.ro"), new Ref("enrolment", 1), "welcome")
                .from(MailAddress.of("sales@baton.example")).saying("Welcome", "Hello").unsubscribableAt("https://u"));
        round(server.port());
        assertThat(welcome().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(welcome().attempts()).isOne();

        consent(2, false);
        jdbc.update("update outbox_mail set next_at = created_at");
        round(server.port());

        assertThat(welcome().state()).isEqualTo(OutboxState.WITHDRAWN);
        assertThat(welcome().attempts()).isOne();
    }

    private OutgoingMail welcome() {
        return sent.about(new Ref("enrolment", 1)).getFirst();
    }

    private void consent(long id, boolean given) {
        jdbc.update("insert ignore into crm_contact (id, version, last_name, email, email_key, name_key, custom, created_at)"
                + " values (1, 0, 'Ana', 'defer@example.ro', 'defer@example.ro', 'ana', '{}', now())");
        jdbc.update("insert ignore into enrolment (id, version, journey, contact_id, node, state, enrolled_at)"
                + " values (1, 0, 'welcome-journey', 1, 'enrolled', 'RUNNING', now())");
        jdbc.update("insert into consent (id, contact_id, purpose, channel, given, at) values (?, 1, 'marketing', 'email', ?, now())",
                id, given);
    }
}
