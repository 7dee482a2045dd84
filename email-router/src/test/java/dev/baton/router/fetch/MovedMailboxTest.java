package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.InboundMails.Delivered;
import dev.baton.router.post.FaultyImap.Fault;
import dev.baton.router.post.PostOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox that is pointed at another server, which numbers its mails as the first one did. */
class MovedMailboxTest extends WatchedMailbox {

    private static final String MAIL = "From: ana@example.ro\nSubject: Lamp\nMessage-ID: <%s@example.ro>\n\nIt is dark.\n";

    private final PostOffice other = new PostOffice();

    @BeforeEach
    void numberAlike() {
        other.user(US);
        for (var server : new PostOffice[] {post, other}) {
            server.imap().rewrite(line -> line.replaceFirst("\\[UIDVALIDITY \\d+]", "[UIDVALIDITY 7]"));
        }
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    @Test
    void isFetchedFromItsBeginningThoughTheNumbersAreTheSame() {
        send(3);
        var first = watch(post, AfterFetch.DELETE, "here");
        awaitReceipts(3);
        first.run();
        sendToTheOther("b1", "b2");

        watch(other, AfterFetch.DELETE, "here");

        awaitReceipts(5);
        assertThat(stored()).hasSize(5).noneMatch(Delivered::again);
        await().atMost(SOON).until(() -> other.mailsOf(US).isEmpty());
    }

    @Test
    void whatIsOwedToTheOldServerIsNeverDoneAtTheNewOne() {
        post.imap().at("UID STORE", Fault.REFUSE);
        send(2);
        var first = watch(post, AfterFetch.DELETE, "here");
        await().atMost(SOON).until(() -> !post.imap().heard("UID STORE").isEmpty());
        first.run();
        sendToTheOther("b1", "b2");
        other.imap().at("(UID BODY", Fault.REFUSE);

        watch(other, AfterFetch.DELETE, "here");

        await().atMost(SOON).until(() -> passedOver() == 2);
        assertThat(other.imap().heard("UID STORE")).isEmpty();
        assertThat(other.mailsOf(US)).hasSize(2);
        other.imap().heal();
        awaitReceipts(2);
        assertThat(stored()).hasSize(4);
    }

    @Test
    void aMailThatLiesInBothIsOneMail() {
        post.send("ana@example.ro", US, MAIL.formatted("a"));
        var first = watch(post, AfterFetch.FLAG, "here");
        awaitReceipts(1);
        first.run();
        sendToTheOther("b", "a");

        watch(other, AfterFetch.FLAG, "here");

        await().atMost(SOON).until(() -> other.seenOf(US) == 2);
        assertThat(stored()).hasSize(2).noneMatch(Delivered::again);
    }

    @Test
    void backAtTheOldPlaceItGoesOnWhereItWasLeft() {
        send(2);
        var first = watch(post, AfterFetch.FLAG, "here");
        awaitReceipts(2);
        first.run();
        var second = watch(other, AfterFetch.FLAG, "here");
        await().atMost(SOON).until(() -> !other.imap().heard("UID FETCH").isEmpty());
        second.run();
        send(1);

        watch(post, AfterFetch.FLAG, "here");

        awaitReceipts(3);
        assertThat(post.imap().heard("UID FETCH 1:2 (UID BODY")).hasSize(1);
        assertThat(post.imap().heard("UID FETCH 3 (UID BODY")).hasSize(1);
    }

    private void sendToTheOther(String... names) {
        for (String name : names) {
            other.send("ana@example.ro", US, MAIL.formatted(name));
        }
    }
}
