package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.InboundMails.Delivered;
import dev.baton.router.post.FaultyImap.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail on its way in, while line, server, database or the other router fail: stored once, whatever happens. */
class HaulTest extends WatchedMailbox {

    @ParameterizedTest
    @EnumSource(AfterFetch.class)
    void aLineThatBreaksInTheMiddleOfAFetchLosesNothingAndDoublesNothing(AfterFetch afterFetch) {
        post.imap().at("UID FETCH 1:8 (UID BODY", Fault.CUT);
        send(8);
        watch(afterFetch);

        awaitReceipts(8);
        assertThat(stored()).hasSize(8).noneMatch(Delivered::again);
        assertThat(stored()).extracting(found -> found.mail().messageId()).doesNotHaveDuplicates();
        awaitServerSays(afterFetch, 8);
    }

    @Test
    void aMailThatTheServerDoesNotHandOutKeepsNoOtherFromComingAndIsAskedForAgain() {
        post.imap().at("UID FETCH 1:3 (UID BODY", Fault.REFUSE);
        post.imap().at("UID FETCH 2 (UID BODY", Fault.REFUSE);
        send(3);
        watch(AfterFetch.MOVE);
        awaitReceipts(2);
        send(1);
        awaitReceipts(3);
        assertThat(post.mailsOf(US)).hasSize(1);

        post.imap().heal();

        awaitReceipts(4);
        awaitServerSays(AfterFetch.MOVE, 4);
        assertThat(stored()).hasSize(4).noneMatch(Delivered::again);
        await().atMost(SOON).until(() -> passedOver() == 0);
    }

    @Test
    void aServerThatHandsOutNothingIsLeftInPeaceAndLosesNothing() {
        post.imap().at("(UID BODY", Fault.REFUSE);
        send(12);
        watch(AfterFetch.FLAG);
        await().atMost(SOON).until(() -> passedOver() >= 4);
        assertThat(post.imap().heard("UID FETCH 12 (UID BODY")).isEmpty();

        post.imap().heal();

        awaitReceipts(12);
        assertThat(stored()).hasSize(12).noneMatch(Delivered::again);
    }

    @ParameterizedTest
    @EnumSource(AfterFetch.class)
    void aMailThatIsTooLargeIsNeverAskedForAndKeepsNoOtherFromComing(AfterFetch afterFetch) {
        send(1);
        post.send("ana@example.ro", US, "From: ana@example.ro\nSubject: Film\n\n" + "Look at this.\n".repeat(LARGEST / 12));
        send(1);
        watch(afterFetch);
        awaitReceipts(2);
        send(1);

        awaitReceipts(3);

        assertThat(stored()).hasSize(3).extracting(found -> found.mail().size()).allMatch(size -> size < LARGEST);
        assertThat(post.imap().heard("UID FETCH")).noneMatch(asked -> asked.matches("UID FETCH (1:.*|2.*) \\(UID BODY.*"));
        assertThat(jdbc.queryForMap("select uid, size, reason from mail_passed_over")).containsEntry("uid", 2L)
                .extractingByKey("reason").asString().contains(" bytes, and at most 100000 are fetched");
        assertThat(post.mailsOf(US)).hasSize(afterFetch == AfterFetch.FLAG ? 4 : 1);
    }

    @ParameterizedTest
    @EnumSource(AfterFetch.class)
    void whatTheDatabaseDoesNotTakeStaysOnTheServerUntilItDoes(AfterFetch afterFetch) {
        jdbc.execute("alter table mail_message rename to mail_gone");
        try {
            send(2);
            watch(afterFetch);
            await().atMost(SOON).until(() -> post.imap().heard("UID FETCH 1:2 (UID BODY").size() > 1);
            assertThat(post.mailsOf(US)).hasSize(2);
            assertThat(post.seenOf(US)).isZero();
        } finally {
            jdbc.execute("alter table mail_gone rename to mail_message");
        }

        awaitReceipts(2);
        assertThat(stored()).hasSize(2);
        awaitServerSays(afterFetch, 2);
    }

    @Test
    void ofTwoRoutersOneFetchesAndTheOtherTakesOver() {
        var first = watch(AfterFetch.MOVE, "here");
        send(10);
        watch(AfterFetch.MOVE, "there");
        awaitReceipts(10);

        first.run();
        send(10);

        awaitReceipts(20);
        assertThat(stored()).hasSize(20).noneMatch(Delivered::again);
        awaitServerSays(AfterFetch.MOVE, 20);
    }
}
