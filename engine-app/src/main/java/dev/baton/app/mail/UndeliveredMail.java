package dev.baton.app.mail;

import dev.baton.id.Ref;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mail that a server refused for good, perhaps on a router without a desk: tells those whom it concerns, once. */
@Component
class UndeliveredMail {

    private static final Logger log = LoggerFactory.getLogger(UndeliveredMail.class);

    private final SentMails sent;
    private final Warnings warnings;
    private final ReturnedMail returned;
    private final UnitOfWork units;

    UndeliveredMail(SentMails sent, Warnings warnings, ReturnedMail returned, UnitOfWork units) {
        this.sent = sent;
        this.warnings = warnings;
        this.returned = returned;
        this.units = units;
    }

    /** One statement when there is none. */
    @Scheduled(fixedDelay = 2000)
    void look() {
        for (OutgoingId one : sent.undelivered()) {
            try {
                units.run(Actor.system("router"), Ref.to("outgoing", one), () -> tell(one));
            } catch (RuntimeException later) {
                log.warn("Nobody was told yet that mail {} did not arrive: {}", one, later.toString());
            }
        }
    }

    private void tell(OutgoingId one) {
        sent.tellOf(one).ifPresent(mail -> {
            warnings.undelivered(mail.mail());
            returned.refused(mail);
        });
    }
}
