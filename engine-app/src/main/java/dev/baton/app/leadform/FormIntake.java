package dev.baton.app.leadform;

import dev.baton.app.account.ConsentGiven;
import dev.baton.app.lead.LeadArrivals;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Origin;
import dev.baton.leadform.FormSubmissions;
import dev.baton.leadform.LeadForm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody sent by a form becomes a lead: at once, or once they have followed the link in a mail. */
@Component
class FormIntake {

    private static final int LONGEST_SOURCE = 200;

    private final LeadArrivals arrivals;
    private final FormSubmissions submissions;
    private final FormConfirmations confirmations;
    private final CustomValues custom;
    private final Clock clock;

    FormIntake(LeadArrivals arrivals, FormSubmissions submissions, FormConfirmations confirmations, CustomValues custom, Clock clock) {
        this.arrivals = arrivals;
        this.submissions = submissions;
        this.confirmations = confirmations;
        this.custom = custom;
        this.clock = clock;
    }

    /**
     * What was said, as it may wait.
     *
     * @param version which the form had when it was shown
     * @param language in which it was shown; null for a program that never saw it, or did not say
     * @param pasted whether it came from plain HTML in a page of another site; null for what waited before that was known
     */
    record Sent(Map<String, String> values, List<Agreed> agreed, int version, String language, String page, String campaign,
                Instant firstSeenAt, Boolean pasted) {

        Answers answers() {
            return new Answers(values, language);
        }
    }

    /** @param text word for word what stood there; null when nobody saw it */
    record Agreed(String purpose, String text) {
    }

    void take(LeadForm form, Sent sent) {
        if (form.doubleOptIn()) {
            confirmations.ask(form, sent);
        } else {
            submissions.taken(form, sent.version(), sent.language(), lead(form, sent, null));
        }
    }

    /** @return whether there is, or was, something to confirm; asked again it says the same */
    boolean confirm(LeadForm form, String secret) {
        return confirmations.hold(form, secret).map(one -> {
            if (one.state() == FormSubmissions.State.WAITING) {
                submissions.confirmed(one, lead(form, confirmations.sent(one), one.at()));
            }
            return true;
        }).orElse(false);
    }

    /** @param askedAt when they filled it in, null for just now */
    private LeadId lead(LeadForm form, Sent sent, Instant askedAt) {
        Origin origin = new Origin(form.campaign() == null ? sent.campaign() : form.campaign(), sent.page(),
                sent.firstSeenAt() != null ? sent.firstSeenAt() : askedAt != null ? askedAt : clock.instant(), form.id(), form.teamId());
        String source = source(form, sent, askedAt == null ? "" : ", confirmed by mail");
        return arrivals.capture(sent.answers().capture(form.source(), origin, custom.described(Lead.TYPE)),
                sent.agreed().stream().map(one -> new ConsentGiven(one.purpose(), "email", true, one.text(), source, null)).toList())
                .said().id();
    }

    private static String source(LeadForm form, Sent sent, String confirmed) {
        String place = !Boolean.TRUE.equals(sent.pasted()) ? "" : ", as plain HTML" + (sent.page() == null ? "" : " on " + sent.page());
        String from = "form " + form.slug() + ", version " + sent.version() + confirmed + place;
        return from.length() <= LONGEST_SOURCE ? from : from.substring(0, LONGEST_SOURCE);
    }
}
