package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.mail.Enclosure;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingMail;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmanTest extends AtTheMailServer {

    @Test
    void takesALetterToTheServerWithThreadAndToken() throws Exception {
        queue(to("ana").answering("m1@example.ro", List.of("m0@example.ro")).automatically());

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(server.taken()).singleElement().asString()
                .contains("In-Reply-To: <m1@example.ro>", "References: <m0@example.ro>\n <m1@example.ro>",
                "Auto-Submitted: auto-replied")
                .contains("Message-ID: <" + only().messageId() + ">")
                .containsPattern("Reply-To:[\\s\\S]{1,20}support\\+case-");
    }

    @Test
    void aFileThatTheStoreDoesNotHaveIsAskedForAgainAndNothingIsHandedOver() throws Exception {
        queue(to("ana").enclosing(List.of(new Enclosure("gone.pdf", "application/pdf", 1, "0".repeat(64)))));

        round(server.port());

        assertThat(server.taken()).isEmpty();
        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(only().failure()).contains("gone.pdf");
    }

    @Test
    void marketingMailCarriesItsOneClickUnsubscription() throws Exception {
        queue(to("ana").unsubscribableAt("https://baton.example/public/u/1"));

        round(server.port());

        assertThat(server.taken().getFirst()).contains("List-Unsubscribe: <https://baton.example/public/u/1>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void a4xxIsTriedLaterAnd5xxIsFinal() throws Exception {
        queue(to("defer"));
        queue(to("refuse"));
        queue(to("ana"));

        round(server.port());

        assertThat(sent.about(CASE)).extracting(OutgoingMail::state)
                .containsExactlyInAnyOrder(OutboxState.QUEUED, OutboxState.FAILED, OutboxState.SENT);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::failure)
                .anyMatch(f -> f != null && f.contains("550 5.1.1"));
    }

    @Test
    void whatWasNotAcknowledgedIsTriedAgainUnderTheSameMessageId() throws Exception {
        queue(to("hangup"));
        round(server.port());
        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);

        jdbc.update("update outbox_mail set next_at = created_at");
        round(server.port());

        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains(only().messageId()));
    }

    @Test
    void aConnectionThatEndsWithOneMailIsNoFailureOfTheMailsBehindIt() throws Exception {
        queue(to("hangup"));
        queue(to("ana"));
        queue(to("ana"));

        round(server.port());

        assertThat(sent.about(CASE)).extracting(OutgoingMail::attempts).containsExactlyInAnyOrder(1, 0, 0);
        jdbc.update("update outbox_mail set next_at = created_at where attempts = 0");
        round(server.port());
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state)
                .containsExactlyInAnyOrder(OutboxState.QUEUED, OutboxState.SENT, OutboxState.SENT);
    }

    @Test
    void marketingMailThatWasNotAcknowledgedIsNotSentAgain() throws Exception {
        queue(to("hangup").unsubscribableAt("https://baton.example/public/u/1"));

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.AMBIGUOUS);
        assertThat(only().doubts()).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownLosesNothing() {
        queue(to("ana"));

        assertThatThrownBy(() -> round(1)).isInstanceOf(MessagingException.class);

        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(only().attempts()).as("no failure of the mail").isZero();
        assertThat(only().failure()).isNotBlank();
    }

    @Test
    void aSlowServerDoesNotMakeAnotherNodeSendTheMailsAgain() throws Exception {
        var time = new MutableClock();
        var other = new OutboxQueue(units, jdbc, null, null, "there", time);
        var connection = connection(server.port());
        var postman = postman(new OutboxQueue(units, jdbc, null, null, "here", time).ofPostman(1), connection, time);
        List<OutgoingMail> taken = new ArrayList<>();
        server.meanwhile(() -> {
            for (int i = 0; i < 2; i++) {
                time.forward(Duration.ofSeconds(40));
                postman.keepHold();
                other.reclaim();
            }
            taken.addAll(other.claim(20));
        });
        for (int i = 0; i < 3; i++) {
            queue(to("slow").unsubscribableAt("https://baton.example/public/u/1"));
        }

        postman.round();
        connection.close();

        assertThat(taken).isEmpty();
        assertThat(server.taken()).hasSize(3);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.SENT);
    }

    @Test
    void whatAnotherNodeTookMeanwhileIsLeftToIt() throws Exception {
        var time = new MutableClock();
        var other = new OutboxQueue(units, jdbc, null, null, "there", time);
        var connection = connection(server.port());
        List<OutgoingMail> taken = new ArrayList<>();
        server.meanwhile(() -> {
            time.forward(Duration.ofSeconds(70));
            other.reclaim();
            taken.addAll(other.handingOver(other.claim(20)));
        });
        queue(to("slow"));
        queue(to("slow"));

        postman(new OutboxQueue(units, jdbc, null, null, "here", time), connection, time).round();
        connection.close();

        assertThat(taken).hasSize(2);
        assertThat(server.taken()).as("the second is the other's now").hasSize(1);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.IN_DATA);
    }

    @Test
    void whatTheServerHasTakenIsNotSentAgainWhenTheLeaseRanOut() throws Exception {
        var time = new MutableClock();
        var connection = connection(server.port());
        server.meanwhile(() -> {
            time.forward(Duration.ofSeconds(70));
            new OutboxQueue(units, jdbc, null, null, "there", time).reclaim();
        });
        queue(to("slow"));

        postman(new OutboxQueue(units, jdbc, null, null, "here", time), connection, time).round();
        connection.close();

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void aLetterIsTakenBackFromThePostmanWhoHasNotYetHandedItOver() {
        queue(to("ana"));
        var claimed = queue.claim(20);

        assertThat(sent.withdraw(CASE, "The journey ended")).isOne();

        assertThat(queue.handingOver(claimed)).isEmpty();
        queue.note(List.of(new OutboxQueue.Attempt.Later(only().id(), NOW.instant(), "unreachable")));
        assertThat(only().state()).isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void twoPostmenOfOneNodeHandOverDifferentMails() {
        queue(to("ana"));
        var one = queue.ofPostman(1);
        var mails = one.claim(20);

        assertThat(queue.ofPostman(2).handingOver(mails)).isEmpty();
        assertThat(one.handingOver(mails)).hasSize(1);
        assertThat(queue.ofPostman(2).handingOver(mails)).isEmpty();
    }

    @Test
    void atMostTwentyMailsOfAConnectionAreInDoubtAtAnyMoment() throws Exception {
        List<Integer> inDoubt = new ArrayList<>();
        server.meanwhile(() -> inDoubt.add(
                jdbc.queryForObject("select count(*) from outbox_mail where state = 'IN_DATA'", Integer.class)));
        for (int i = 0; i < 45; i++) {
            queue(to("slow"));
        }

        round(server.port());

        assertThat(inDoubt).hasSize(45).allMatch(count -> count <= Postman.IN_DOUBT).contains(Postman.IN_DOUBT);
    }
}
