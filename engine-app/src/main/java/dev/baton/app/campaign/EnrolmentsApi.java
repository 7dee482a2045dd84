package dev.baton.app.campaign;

import dev.baton.account.Contact;
import dev.baton.app.account.Customers;
import dev.baton.app.engine.DueTimes;
import dev.baton.app.web.Wording;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.Enrolments;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is on which journey, where, and why not. */
@RestController
@RequestMapping("/api/v1/enrolments")
class EnrolmentsApi {

    private final Enrolments enrolments;
    private final Customers customers;
    private final SentMails sent;
    private final DueTimes due;
    private final WhyEnded why;
    private final Wording wording;

    EnrolmentsApi(Enrolments enrolments, Customers customers, SentMails sent, DueTimes due, WhyEnded why,
                  Wording wording) {
        this.enrolments = enrolments;
        this.customers = customers;
        this.sent = sent;
        this.due = due;
        this.why = why;
        this.wording = wording;
    }

    record Page(List<View> items, String next) {
    }

    /** @param nextDue when the journey goes on by itself; null when it waits for nothing */
    record View(String id, String journey, String node, String state, String reason, Instant nextDue, Instant enrolledAt,
                Instant endedAt, List<Mail> mails) {
    }

    record Mail(String subject, String state, String reason, Instant at) {

        static Mail of(OutgoingMail mail) {
            return new Mail(mail.letter().subject(), mail.state().key(), mail.failure(),
                    mail.createdAt());
        }
    }

    @GetMapping
    Page read(@RequestParam String contactEmail, Viewer viewer) {
        var visible = viewer.of(Enrolment.TYPE);
        return new Page(customers.known(contactEmail).map(Contact::id).map(enrolments::findByContactIdOrderByIdDesc)
                .orElse(List.of()).stream().filter(one -> visible.sees(null, null)).map(this::view).toList(), null);
    }

    private View view(Enrolment one) {
        return new View(one.id().toString(), one.journey(), one.node(), one.state().name().toLowerCase(Locale.ROOT),
                why.in(wording.now(), one.reason()), due.of(one.ref()).orElse(null), one.enrolledAt(), one.endedAt(),
                sent.about(one.ref()).stream().map(Mail::of).toList());
    }
}
