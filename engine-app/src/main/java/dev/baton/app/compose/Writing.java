package dev.baton.app.compose;

import dev.baton.app.letter.ThreadMail;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.mail.Draft;
import dev.baton.mail.Draft.State;
import dev.baton.mail.DraftId;
import dev.baton.mail.Drafts;
import dev.baton.mail.Letter;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What people write about a record: sent once, however often it is asked for, and not blindly after somebody else's answer.
 * What is written on a page lies in the outbox for a few seconds, and can be taken back; {@code baton.mail.undo} says for
 * how long, zero sends at once, for good.
 */
@Component
public class Writing {

    private final Correspondence mails;
    private final SentMails sent;
    private final Drafts drafts;
    private final OutgoingFiles files;
    private final SpentDrafts spent;
    private final MailsToCome toCome;
    private final Directory directory;
    private final Clock clock;
    private final Duration timeToUndo;

    Writing(Correspondence mails, SentMails sent, Drafts drafts, OutgoingFiles files, SpentDrafts spent, MailsToCome toCome,
            Directory directory, Clock clock, @Value("${baton.mail.undo:10s}") Duration timeToUndo) {
        this.mails = mails;
        this.sent = sent;
        this.drafts = drafts;
        this.files = files;
        this.spent = spent;
        this.toCome = toCome;
        this.directory = directory;
        this.clock = clock;
        this.timeToUndo = timeToUndo;
    }

    public sealed interface Fate {

        /** @param undoable whether it can be taken back; @param version of the draft, which is spent */
        record Sent(OutgoingId mail, boolean undoable, int version) implements Fate {
        }

        record Noted(int version) implements Fate {
        }

        /** It waits for its time. */
        record ToCome(Instant at, int version) implements Fate {
        }

        /** Somebody else's answer went out meanwhile; nothing was sent. */
        record Overtaken(OutgoingId newest, String by, Instant at) implements Fate {
        }
    }

    /** @param at when it is to be sent; null for now */
    Fate send(Topic topic, Written written, Instant at, Viewer viewer) {
        refuseEmpty(written);
        Optional<Draft> before = spent.before(written.draft(), topic.ref(), written.said(), viewer);
        if (before.isPresent()) {
            return again(before.get());
        }
        if (written.kind() != null && topic.notes().contains(written.kind())) {
            topic.noted(written.kind(), written.said());
            return new Fate.Noted(spend(topic, written, null, viewer));
        }
        Optional<OutgoingMail> newer = newer(topic, written, viewer);
        if (newer.isPresent()) {
            return new Fate.Overtaken(newer.get().id(), directory.name(newer.get().person()), newer.get().createdAt());
        }
        Answer answer = answer(written, written.fields(), viewer);
        if (at != null) {
            mails.letter(topic, answer); // what could not be sent now is refused now
            return new Fate.ToCome(at, spent.version(toCome.schedule(topic, written, at, viewer)));
        }
        OutgoingId mail = mails.send(topic, answer, timeToUndo);
        return new Fate.Sent(mail, !timeToUndo.isZero(), spend(topic, written, mail, viewer));
    }

    /**
     * The mail that a record begins with.
     *
     * @param begun what its draft was about, before there was the record
     * @param found what the draft remembers, by name, for a second click
     */
    public Fate.Sent first(Topic topic, Written written, Ref begun, Map<String, String> found, Viewer viewer) {
        refuseEmpty(written);
        Map<String, String> fields = new TreeMap<>(written.fields());
        fields.put("kind", "fresh");
        OutgoingId mail = mails.send(topic, answer(written, fields, viewer), timeToUndo);
        fields.putAll(found);
        return new Fate.Sent(mail, !timeToUndo.isZero(), spent.spend(written.draft(), begun, fields, mail, viewer));
    }

    /** What a program writes; it leaves at once, or at its time. */
    public ThreadMail post(Topic topic, NewMail mail, Viewer viewer) {
        refuseOvertaken(topic, mail);
        Answer answer = mail.answer(mail.attachments() == null ? null : files.toSend(viewer.id(), mail.attachments()));
        if (mail.sendAt() == null) {
            Letter letter = mails.letter(topic, answer);
            return ThreadMail.queued(mails.send(topic, answer, letter, Duration.ZERO).toString(), letter, clock.instant());
        }
        Instant at = SendTimes.check(mail.sendAt(), clock.instant());
        Letter letter = mails.letter(topic, answer);
        DraftId draft = toCome.schedule(topic, mail.written(mails.text(topic, answer)), at, viewer);
        return ThreadMail.toCome(draft.toString(), letter, at);
    }

    /** Whoever answers should have read what they answer: what a customer wrote since, too, not only what one of us did. */
    private void refuseOvertaken(Topic topic, NewMail mail) {
        if (mail.seen() == null) {
            return;
        }
        List<ThreadMail> thread = mails.thread(topic);
        int read = IntStream.range(0, thread.size()).filter(place -> thread.get(place).id().equals(mail.seen())).findFirst()
                .orElseThrow(() -> Invalid.field("seen", "problem.value"));
        thread.stream().skip(read + 1L).filter(later -> !later.automatic()).findFirst().ifPresent(later -> {
            throw new Clash("compose.seen", later.from() == null ? "" : later.from().email(), later.id());
        });
    }

    /** The same draft once more, from a second click or a page that heard no answer. */
    private static Fate again(Draft draft) {
        return draft.state() == State.SCHEDULED ? new Fate.ToCome(draft.sendAt(), draft.version())
                : draft.mail() == null ? new Fate.Noted(draft.version()) : new Fate.Sent(draft.mail(), true, draft.version());
    }

    private static void refuseEmpty(Written written) {
        if (written.said().isEmpty()) {
            throw Invalid.field("text", "compose.nothingSaid");
        }
    }

    private Answer answer(Written written, Map<String, String> fields, Viewer viewer) {
        return Written.answer(fields, files.toSend(viewer.id(), written.files()));
    }

    private int spend(Topic topic, Written written, OutgoingId mail, Viewer viewer) {
        return spent.spend(written.draft(), topic.ref(), written.fields(), mail, viewer);
    }

    /** An answer of somebody else that this writer may not have read. */
    private Optional<OutgoingMail> newer(Topic topic, Written written, Viewer viewer) {
        return written.seen() == null ? Optional.empty() : topic.threads().stream().flatMap(record -> sent.about(record).stream())
                .sorted(Comparator.comparing(OutgoingMail::createdAt).reversed())
                .filter(mail -> mail.letter().purpose().equals(Correspondence.ANSWER) && !mail.letter().automatic())
                .filter(mail -> mail.state() != OutboxState.WITHDRAWN && mail.id().value() > written.seen())
                .filter(mail -> mail.person() != null && !Objects.equals(mail.person(), viewer.id())).findFirst();
    }

    /**
     * Takes a mail back; what was written is a draft of its writer again.
     *
     * @throws Clash when it has left, or was taken back before
     * @throws NotVisible when it is no mail about this that somebody wrote
     */
    void takeBack(Topic topic, OutgoingId id, Viewer viewer) {
        sent.find(id).filter(mail -> mail.letter().about().equals(topic.ref()) && !mail.letter().automatic())
                .orElseThrow(NotVisible::new);
        if (!sent.withdraw(id, "Taken back by " + viewer.name())) {
            throw new Clash("compose.left");
        }
        topic.takenBack(id);
        drafts.reopen(id);
    }
}
