package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.mail.AfterFetch;
import dev.baton.router.post.FaultyImap.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens on the server to mail that is stored: done in the end, and once. */
class MailboxWatchTest extends WatchedMailbox {

    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void flagsWhatIsStoredAndLeavesItWhereItIs() {
        send(3);
        watch(AfterFetch.FLAG);

        awaitReceipts(3);
        assertThat(post.seenOf(US)).isEqualTo(3);
    }

    /** GreenMail says it between the command and its leave to wait. */
    @Test
    void hearsOfAMailThatComesWhenItBeginsToWait() {
        poll = NEVER;
        post.imap().before("IDLE", () -> send(1));
        watch(AfterFetch.FLAG);

        awaitReceipts(1);
    }

    /** A server may tell of it behind its list, and not again. */
    @Test
    void hearsOfAMailThatComesWhileItLists() {
        poll = NEVER;
        var came = new AtomicBoolean();
        post.imap().rewrite(line -> {
            if (line.contains("OK FETCH") && came.compareAndSet(false, true)) {
                send(1);
                return "* 1 EXISTS\r\n" + line;
            }
            return line.contains(" EXISTS") && came.get() ? "" : line;
        });
        watch(AfterFetch.FLAG);

        awaitReceipts(1);
        assertThat(came).isTrue();
    }

    @Test
    void movesWhatIsStoredToAFolderThatItMakes() {
        send(3);
        watch(AfterFetch.MOVE);

        awaitReceipts(3);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(post.mailsOf(US, DONE)).hasSize(3);
    }

    @Test
    void deletesWhatIsStored() {
        send(3);
        watch(AfterFetch.DELETE);

        awaitReceipts(3);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(stored()).hasSize(3);
    }

    @Test
    void copiesAndDeletesWhereTheServerCannotMove() {
        post.imap().rewrite(line -> line.replace(" MOVE", ""));
        send(2);
        watch(AfterFetch.MOVE);

        awaitReceipts(2);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(post.mailsOf(US, DONE)).hasSize(2);
        assertThat(post.imap().heard("UID MOVE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UID COPY, HANG_UP_AFTER", "UID STORE, HANG_UP", "UID STORE, HANG_UP_AFTER", "UID EXPUNGE, HANG_UP"})
    void copiesOnceThoughTheLineBreaksBetweenCopyAndDeletion(String command, Fault fault) {
        post.imap().rewrite(line -> line.replace(" MOVE", ""));
        post.imap().at(command, fault);
        send(2);
        sendWithoutMessageId();
        watch(AfterFetch.MOVE);
        await().atMost(SOON).until(() -> !post.imap().heard(command).isEmpty());

        post.imap().heal();

        awaitReceipts(3);
        awaitServerSays(AfterFetch.MOVE, 3);
        assertThat(post.imap().heard("UID COPY")).hasSize(1);
    }

    @Test
    void copiesWhatIsNotYetThere() {
        post.imap().rewrite(line -> line.replace(" MOVE", ""));
        post.imap().at("UID COPY", Fault.HANG_UP);
        send(2);
        watch(AfterFetch.MOVE);
        await().atMost(SOON).until(() -> !post.imap().heard("UID COPY").isEmpty());

        post.imap().heal();

        awaitReceipts(2);
        awaitServerSays(AfterFetch.MOVE, 2);
    }

    @Test
    void neverExpungesWhatPeopleHaveMarkedForDeletion() throws Exception {
        post.imap().rewrite(line -> line.replace(" UIDPLUS", ""));
        send(1);
        watch(AfterFetch.DELETE);

        awaitReceipts(1);
        assertThat(post.mailsOf(US)).singleElement().satisfies(kept ->
                assertThat(kept.isSet(jakarta.mail.Flags.Flag.DELETED)).isTrue());
        assertThat(post.imap().heard("EXPUNGE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID STORE"})
    void whatTheServerRefusesKeepsNothingFromBeingFetchedAndIsDoneLater(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.REFUSE);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> stored().size() == 2);
        send(1);
        await().atMost(SOON).until(() -> stored().size() == 3);
        assertThat(receipts()).isZero();

        post.imap().heal();

        awaitReceipts(3);
        assertThat(stored()).hasSize(3);
        awaitServerSays(afterFetch, 3);
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID STORE", "DELETE, UID EXPUNGE"})
    void aLineThatBreaksBeforeTheServerHearsIsMadeUpForAtTheNextConnection(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.HANG_UP);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> post.imap().heard(command).size() > 1);
        assertThat(receipts()).isZero();

        post.imap().heal();

        awaitReceipts(2);
        assertThat(stored()).hasSize(2);
        awaitServerSays(afterFetch, 2);
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID EXPUNGE"})
    void whatTheServerDidWithoutOurLearningIsNotDoneAgain(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.HANG_UP_AFTER);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> !post.imap().heard(command).isEmpty());
        if (afterFetch == AfterFetch.FLAG) {
            post.imap().heal(); // a flag that is set again is the same flag
        }

        awaitReceipts(2);
        awaitServerSays(afterFetch, 2);
        assertThat(post.imap().heard(command)).hasSize(afterFetch == AfterFetch.FLAG ? 2 : 1);
    }
}
