package dev.baton.router.work;

import dev.baton.mail.InboundMail;
import dev.baton.router.Incoming;
import dev.baton.router.judge.Judgement;
import dev.baton.router.judge.Verdict;

/** A mail that was read, and what it is. */
record Judged(Incoming mail, Judgement judgement) {

    InboundMail row() {
        return mail.row();
    }

    /** Whether a person writes of something new: then it does not matter what else is filed with it. */
    boolean isNew() {
        return judgement.verdict() instanceof Verdict.Person && judgement.about().record() == null;
    }
}
