package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mail to several people of whom the server takes some, some later and some never. */
class DividedMailTest extends AtTheMailServer {

    @Test
    void whoeverIsDeferredGetsTheSameMailLaterAndNobodyGetsItTwice() throws Exception {
        toAnaAnd("defer", "defer2");

        round(server.port());

        assertThat(server.served()).containsExactly(List.of("ana@example.ro"));
        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        var rest = part(OutboxState.QUEUED);
        assertThat(rest.messageId()).isEqualTo(only().messageId());
        assertThat(rest.nextAt()).isAfter(Instant.now().plusSeconds(3));
        assertThat(rest.attempts()).isOne();

        server.kind = true;
        dueNow();
        round(server.port());
        round(server.port());

        assertThat(server.served()).containsExactly(List.of("ana@example.ro"), List.of("defer@example.ro", "defer2@example.ro"));
        assertThat(server.taken()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains("Message-ID: <" + only().messageId() + ">")
                .contains("ana@example.ro").contains("defer2@example.ro"));
        assertThat(all()).extracting(OutgoingMail::state).containsOnly(OutboxState.SENT);
        assertThat(only().failure()).isNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void thePausesGrowAndWhoIsNeverServedIsReported() throws Exception {
        var time = new MutableClock();
        toAnaAnd("defer");
        var pauses = Stream.<Duration>builder();
        for (var last = part(time); last.state() == OutboxState.QUEUED; last = part(time)) {
            pauses.add(Duration.between(time.instant(), last.nextAt()));
            time.forward(Duration.between(time.instant(), last.nextAt()).plusSeconds(1));
        }

        assertThat(pauses.build().toList()).hasSizeGreaterThan(5).isSorted();
        assertThat(part(OutboxState.FAILED).failure()).contains("450");
        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(missing()).containsExactly("defer@example.ro: 450 try later");
        assertThat(told()).containsExactly("Not delivered to defer@example.ro: 450 try later");
        assertThat(undelivered()).containsExactly("defer@example.ro soft");
        assertThat(server.served()).containsExactly(List.of("ana@example.ro"));
    }

    @Test
    void whoIsRefusedForGoodIsReportedAtOnceAndKeepsNobodyElseWaiting() throws Exception {
        toAnaAnd("refuse", "defer");

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(missing()).containsExactly("refuse@example.ro: 550 5.1.1 no such user");
        assertThat(only().recipients()).containsExactly(MailAddress.of("ana@example.ro"));
        assertThat(part(OutboxState.FAILED).recipients()).containsExactly(MailAddress.of("refuse@example.ro"));
        assertThat(part(OutboxState.QUEUED).recipients()).containsExactly(MailAddress.of("defer@example.ro"));
        assertThat(told()).containsExactly("Not delivered to refuse@example.ro: 550 5.1.1 no such user");
        assertThat(undelivered()).containsExactly("refuse@example.ro hard");
    }

    @Test
    void whereNobodyWasServedTheRefusedOneIsReportedAndTheOtherIsTriedAgain() throws Exception {
        queue(to("refuse").copyTo(List.of(MailAddress.of("defer@example.ro"))));

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(only().recipients()).containsExactly(MailAddress.of("defer@example.ro"));
        assertThat(part(OutboxState.FAILED).recipients()).containsExactly(MailAddress.of("refuse@example.ro"));

        server.kind = true;
        dueNow();
        round(server.port());

        assertThat(server.served()).containsExactly(List.of("defer@example.ro"));
        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(missing()).containsExactly("refuse@example.ro: 550 5.1.1 no such user");
    }

    @Test
    void whoIsMissingStaysSoWhenAnotherIsSentToAgain() throws Exception {
        var time = new MutableClock();
        toAnaAnd("refuse", "defer");
        for (var last = part(time); last.state() == OutboxState.QUEUED; last = part(time)) {
            time.forward(Duration.between(time.instant(), last.nextAt()).plusSeconds(1));
        }
        assertThat(missing()).containsExactly("refuse@example.ro: 550 5.1.1 no such user", "defer@example.ro: 450 try later");
        assertThat(only().failure()).as("it was taken; those who are missing have rows of their own").isNull();

        sent.again(all().getLast(), 0, time.instant());

        assertThat(missing()).containsExactly("refuse@example.ro: 550 5.1.1 no such user");
    }

    @Test
    void tooManyRecipientsAtOnceAreTakenInTheNextLot() throws Exception {
        toAnaAnd("many");

        round(server.port());
        dueNow();
        round(server.port());

        assertThat(server.served()).containsExactly(List.of("ana@example.ro"), List.of("many@example.ro"));
    }

    @Test
    void eachLotNamesItselfInItsEnvelope() throws Exception {
        toAnaAnd("defer");
        round(server.port());
        server.kind = true;
        dueNow();

        round(server.port());

        assertThat(server.senders()).map(sender -> tokens.mailIn(sender).orElseThrow())
                .containsExactly(only().id(), all().getLast().id());
    }

    @Test
    void aMailThatIsTakenBackMeanwhileIsNotTriedForTheRest() throws Exception {
        server.meanwhile(() -> sent.withdraw(CASE, "Taken back"));
        queue(to("defer").copyTo(List.of(MailAddress.of("slow@example.ro"))));

        round(server.port());

        assertThat(server.served()).hasSize(1);
        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(all().getLast().state()).isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void aKillBeforeTheNoteLeavesOneRowInDoubtAndNoRestOfIt() throws Exception {
        toAnaAnd("defer");
        jdbc.execute("alter table outbox_mail add constraint no_parts check (part_of is null)");
        try {
            round(server.port());
        } catch (RuntimeException theNoteIsLost) {
            assertThat(theNoteIsLost).hasMessageContaining("NO_PARTS");
        } finally {
            jdbc.execute("alter table outbox_mail drop constraint no_parts");
        }

        assertThat(all()).singleElement().satisfies(mail -> assertThat(mail.state()).isEqualTo(OutboxState.IN_DATA));
        jdbc.update("update outbox_mail set claimed_until = ?", Timestamp.from(NOW.instant().minusSeconds(1)));
        queue.reclaim();
        assertThat(only().doubts()).isOne();
        round(server.port());
        server.kind = true;
        dueNow();
        round(server.port());
        assertThat(server.served()).last().isEqualTo(List.of("defer@example.ro"));
        assertThat(all()).extracting(OutgoingMail::state).containsExactly(OutboxState.SENT, OutboxState.SENT);
    }

    private void toAnaAnd(String... others) {
        queue(to("ana").copyTo(Stream.of(others).map(name -> MailAddress.of(name + "@example.ro")).toList()));
    }

    /** A round at this time; the newest row after it. */
    private OutgoingMail part(MutableClock time) throws Exception {
        var connection = connection(server.port());
        postman(queueAt(time), connection, time).round();
        connection.close();
        return all().getLast();
    }

    private OutgoingMail part(OutboxState state) {
        var found = all().stream().filter(mail -> mail.partOf() != null && mail.state() == state).toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().partOf()).isEqualTo(only().id());
        return found.getFirst();
    }

    /** As the page of the mail tells it. */
    private List<String> missing() {
        return sent.partsOf(only().id()).stream().filter(mail -> mail.state() == OutboxState.FAILED)
                .map(mail -> mail.recipients().getFirst().email() + ": " + mail.failure()).toList();
    }

    private List<OutgoingMail> all() {
        return jdbc.queryForList("select id from outbox_mail order by id", Long.class).stream()
                .map(id -> sent.find(new OutgoingId(id)).orElseThrow()).toList();
    }

    private void dueNow() {
        jdbc.update("update outbox_mail set next_at = created_at");
    }

    /** As something that came back, not as a mail that we wrote. */
    private List<String> told() {
        return jdbc.queryForList("select text from activity where kind = 'RETURNED'", String.class);
    }

    private List<String> undelivered() {
        return jdbc.query("select recipients, hard from mail_undelivered", (row, n) ->
                row.getString(1).strip() + (row.getBoolean(2) ? " hard" : " soft"));
    }
}
