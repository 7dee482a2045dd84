package dev.baton.app.mail;

import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.app.live.LiveSignals;
import dev.baton.audit.Audit;
import dev.baton.campaign.EnrolmentId;
import dev.baton.campaign.Enrolments;
import dev.baton.id.Ref;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What people do with mail that does not leave by itself: send it now, or once more. */
@Component
class OutboxDesk {

    private final SentMails sent;
    private final Enrolments enrolments;
    private final Consents consents;
    private final Audit audit;
    private final LiveSignals live;
    private final Wakeup delivery;
    private final Clock realTime = Clock.tickMillis(ZoneOffset.UTC);

    OutboxDesk(SentMails sent, Enrolments enrolments, Consents consents, Audit audit, LiveSignals live,
               @Qualifier("deliveryWakeup") Wakeup delivery) {
        this.sent = sent;
        this.enrolments = enrolments;
        this.consents = consents;
        this.audit = audit;
        this.live = live;
        this.delivery = delivery;
    }

    /** @throws NotVisible when there is none that this viewer may see */
    OutgoingMail visible(OutgoingId id, Viewer viewer) {
        return sent.find(id, MailsSeen.sql(viewer, "m")).orElseThrow(NotVisible::new);
    }

    /**
     * Sends what waits now, and what failed or is in doubt again. A second click changes nothing.
     *
     * @param again it is known that it may arrive twice
     * @param seen  how often it was sent again by hand before, as the asker knows it; null for as it is now
     * @throws Clash when it left meanwhile, or is only sent again by who knows that, or the consent is gone
     */
    OutgoingMail send(OutgoingId id, boolean again, Integer seen, Viewer viewer) {
        OutgoingMail mail = visible(id, viewer);
        if (seen == null || mail.again() == seen) {
            switch (mail.state()) {
                case QUEUED -> hurry(mail);
                case FAILED, AMBIGUOUS -> sendAgain(mail, again);
                default -> throw new Clash("delivery.left");
            }
            live.outbox();
            UnitOfWork.now().afterCommit(delivery::ring);
        }
        return sent.find(id).orElseThrow();
    }

    private void hurry(OutgoingMail mail) {
        if (!mail.urgent() && sent.hurry(mail.id(), realTime.instant())) {
            audit.changed(ref(mail), Map.of("urgent", new Audit.Change("false", "true")));
        }
    }

    private void sendAgain(OutgoingMail mail, boolean again) {
        if (!again) {
            throw new Clash("delivery.mayArriveTwice");
        }
        if (mail.letter().unsubscribe() != null && !consents(mail)) {
            throw new Clash("delivery.noConsent");
        }
        if (!sent.again(mail, mail.again(), realTime.instant())) {
            throw new OptimisticLockingFailureException("Mail " + mail.id() + " was sent again a moment ago");
        }
        audit.changed(ref(mail), Map.of(
                "state", new Audit.Change(mail.state().key(), OutboxState.QUEUED.key()),
                "again", new Audit.Change(Integer.toString(mail.again()), Integer.toString(mail.again() + 1))));
    }

    /** Now, whatever it was when the mail was written. */
    private boolean consents(OutgoingMail mail) {
        return enrolments.findById(new EnrolmentId(mail.letter().about().id()))
                .filter(one -> consents.given(one.contactId(), Consent.MARKETING, Consent.EMAIL)).isPresent();
    }

    private static Ref ref(OutgoingMail mail) {
        return Ref.to("outgoing", mail.id());
    }
}
