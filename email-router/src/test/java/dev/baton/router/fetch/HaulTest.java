package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.mail.InboundMails.Delivered;
import dev.baton.router.RouterSettings.AfterFetch;
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

        first.stop();
        send(10);

        awaitReceipts(20);
        assertThat(stored()).hasSize(20).noneMatch(Delivered::again);
        awaitServerSays(AfterFetch.MOVE, 20);
    }
}
