package dev.baton.router.post;

import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.Outbox;
import dev.baton.router.Incoming;
import dev.baton.router.MailDesk;
import dev.baton.router.judge.Verdict;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A desk that opens a numbered case for each enquiry and says so by mail; enough to see that the router keeps its word.
 */
class DeskInMemory implements MailDesk {

    final AtomicLong cases = new AtomicLong(100);
    volatile boolean broken;
    private final Outbox outbox;

    DeskInMemory(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Filed reply(Ref about, Incoming mail) {
        return new Filed(MailOutcome.JOINED_CASE, about, "It answers");
    }

    @Override
    public Filed enquiry(Incoming mail, Optional<Ref> claimed) {
        if (broken) {
            throw new IllegalStateException("the desk is broken");
        }
        var about = new Ref("case", cases.incrementAndGet());
        outbox.queue(Letter.to(mail.mail().answerTo().orElseThrow(), about, "automaticAnswer")
                .from(new MailAddress("Support", "support@baton.example"))
                .saying("[C-" + about.id() + "] " + mail.mail().subject(), "We have your mail.\n")
                .answering(mail.mail().messageId(), mail.mail().references().reversed())
                .onceFor(mail.ref()).automatically());
        return new Filed(MailOutcome.NEW_CASE, about, claimed.map(record -> "It claims to belong to " + record)
                .orElse("It is new"));
    }

    @Override
    public Filed bounce(Optional<Ref> about, Incoming mail, Verdict.Bounce bounce) {
        return new Filed(MailOutcome.BOUNCE, about.orElse(null), bounce.reason());
    }

    @Override
    public Filed complaint(Optional<Ref> about, Incoming mail, Verdict.Complaint complaint) {
        return new Filed(MailOutcome.COMPLAINT, about.orElse(null), complaint.reason());
    }

    @Override
    public Filed loop(Optional<Ref> about, Incoming mail, Verdict.Loop loop) {
        return new Filed(MailOutcome.LOOP, about.orElse(null), loop.reason());
    }

    @Override
    public Filed automatic(Optional<Ref> about, Incoming mail, Verdict.Automatic automatic) {
        return new Filed(MailOutcome.AUTOMATIC, about.orElse(null), automatic.reason());
    }
}
