package dev.baton.app.mail;

import dev.baton.app.inbox.WorkSubject;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.router.MailShelf;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the inbox speaks about a mail that somebody must sort. */
@Component
class MailSubject implements WorkSubject {

    private static final int PRIORITY = 60;

    private final InboundMails mails;
    private final MailShelf shelf;
    private final DecisionLog decisions;

    MailSubject(InboundMails mails, MailShelf shelf, DecisionLog decisions) {
        this.mails = mails;
        this.shelf = shelf;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return "mail";
    }

    @Override
    public Headline headline(Ref subject) {
        MailInHand hand = UnitOfWork.now().known(subject, MailInHand.class, () -> mails.find(new MailId(subject.id()))
                .map(row -> new MailInHand(row, shelf.read(row))));
        Optional<MailAddress> from = hand.mail().from();
        return new Headline(hand.mail().subject(), from.map(who -> who.name().isBlank() ? who.email() : who.name()).orElse(null),
                hand.mail().language().isEmpty() ? null : hand.mail().language(), PRIORITY,
                Reason.of(decisions.thatLedTo(subject)));
    }

    @Override
    public Map<Ref, Ref> claims(Collection<Ref> subjects) {
        return mails.claims(subjects.stream().map(subject -> new MailId(subject.id())).toList()).entrySet().stream()
                .collect(Collectors.toMap(mail -> Ref.to(type(), mail.getKey()), Map.Entry::getValue));
    }

    /** A mail has no owner: who sorts it has only the task. */
    @Override
    public void handedTo(Ref subject, PersonId owner) {
    }
}
