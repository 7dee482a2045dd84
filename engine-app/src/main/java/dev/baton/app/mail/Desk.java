package dev.baton.app.mail;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadMails;
import dev.baton.app.service.CaseDesk;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.mail.Filed;
import dev.baton.mail.MailOutcome;
import dev.baton.processes.EmailIntake;
import dev.baton.router.Incoming;
import dev.baton.router.MailDesk;
import dev.baton.router.judge.Verdict;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.team.Person;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Acts on mail that the router has judged, in the transaction that finishes it. */
@Component
class Desk implements MailDesk {

    private final Cases cases;
    private final CaseDesk caseDesk;
    private final Courses courses;
    private final Leads leads;
    private final LeadMails leadMails;
    private final Intake intake;
    private final ProcessLinks processes;
    private final Activities activities;

    Desk(Cases cases, CaseDesk caseDesk, Courses courses, Leads leads, LeadMails leadMails, Intake intake,
         ProcessLinks processes, Activities activities) {
        this.cases = cases;
        this.caseDesk = caseDesk;
        this.courses = courses;
        this.leads = leads;
        this.leadMails = leadMails;
        this.intake = intake;
        this.processes = processes;
        this.activities = activities;
    }

    @Override
    public Filed reply(Ref about, Incoming mail) {
        String text = mail.mail().newText();
        return switch (courses.of(about, mail.mail().from().orElse(null))) {
            case Course.Note(Case one, Person colleague) -> {
                caseDesk.colleagueWrote(one, colleague, mail.ref(), text);
                yield new Filed(MailOutcome.JOINED_CASE, about, "A note of " + colleague.name() + " on " + one.name());
            }
            case Course.OfCase(Case one) -> {
                caseDesk.customerReplied(one, mail.ref(), text);
                yield new Filed(MailOutcome.JOINED_CASE, about, (one.status().over() ? "Reopened " : "Joined ") + one.name());
            }
            case Course.OfLead(Lead lead) -> {
                leadMails.replied(lead, mail.mail().from().orElse(null), mail.ref(), text);
                yield new Filed(MailOutcome.JOINED_CASE, about, "Joined the lead of " + lead.prospect().name());
            }
            case Course.Enquiry something -> enquiry(mail, Optional.empty());
        };
    }

    @Override
    public Filed enquiry(Incoming mail, Optional<Ref> claimed) {
        MailInHand hand = intake.take(mail.row(), mail.mail());
        processes.start(EmailIntake.KEY, mail.ref(), Map.of());
        Filed filed = hand.filed() != null ? hand.filed()
                : Filed.as(MailOutcome.TRIAGE, "The rules were not sure; a person sorts it");
        return claimed.map(record -> claiming(filed, record)).orElse(filed);
    }

    @Override
    public Filed bounce(Optional<Ref> about, Incoming mail, Verdict.Bounce bounce) {
        return noted(MailOutcome.BOUNCE, about, mail, bounce.reason());
    }

    @Override
    public Filed complaint(Optional<Ref> about, Incoming mail, Verdict.Complaint complaint) {
        return noted(MailOutcome.COMPLAINT, about, mail, complaint.reason());
    }

    @Override
    public Filed automatic(Optional<Ref> about, Incoming mail, Verdict.Automatic automatic) {
        return noted(MailOutcome.AUTOMATIC, about, mail, automatic.reason());
    }

    /** On the timeline of what it is about, and nothing more: it wakes nobody. */
    private Filed noted(MailOutcome outcome, Optional<Ref> about, Incoming mail, String reason) {
        about.filter(record -> record.type().equals(Lead.TYPE)).map(leads::about).ifPresent(lead -> activities.note(
                Activity.Kind.MAIL_IN, lead.ref(), lead.contactId(), null, reason, mail.ref()));
        about.filter(record -> record.type().equals(Case.TYPE)).map(cases::about).ifPresent(one -> activities.note(
                Activity.Kind.MAIL_IN, one.ref(), one.contactId(), one.accountId(), reason, mail.ref()));
        return new Filed(outcome, about.orElse(null), reason);
    }

    private Filed claiming(Filed filed, Ref record) {
        String name = record.type().equals(Case.TYPE) ? cases.about(record).name() : record.toString();
        return new Filed(filed.outcome(), filed.about(), filed.reason() + "; claims to belong to " + name);
    }
}
