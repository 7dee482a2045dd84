package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.lead.Lead;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people did about a lead, as its timeline tells it. */
@Component
class Touches {

    private static final int ENOUGH = 500;

    private final Activities activities;
    private final SentMails sent;

    Touches(Activities activities, SentMails sent) {
        this.activities = activities;
        this.sent = sent;
    }

    /** When somebody first did something that was not taken back, since it came or was taken up again; empty for never. */
    Optional<Instant> first(Lead lead) {
        return activities.about(lead.ref(), ENOUGH).stream().takeWhile(one -> !LeadRests.TAKEN_UP.equals(one.text())
                        || one.kind() != Activity.Kind.STATUS)
                .filter(this::isTouch).map(Activity::at).min(Comparator.naturalOrder());
    }

    private boolean isTouch(Activity one) {
        return switch (one.kind()) {
            case CALL, TRIED, MEETING -> true;
            case NOTE -> one.reference() == null; // else one of us wrote a mail to the lead's thread, which is no touch
            case MAIL_OUT -> one.reference() == null || sent.find(new OutgoingId(one.reference().id()))
                    .filter(mail -> mail.state() == OutboxState.WITHDRAWN).isEmpty();
            default -> false;
        };
    }
}
