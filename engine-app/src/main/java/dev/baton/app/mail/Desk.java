package dev.baton.app.mail;

import dev.baton.account.ContactId;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadMails;
import dev.baton.app.opportunity.SaleMails;
import dev.baton.app.service.CaseDesk;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.mail.Filed;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Returns;
import dev.baton.processes.EmailIntake;
import dev.baton.router.Incoming;
import dev.baton.router.MailDesk;
import dev.baton.router.judge.Bounced;
import dev.baton.router.judge.Verdict;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.team.Person;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Acts on mail that the router has judged, in the transaction that finishes it. */
@Component
class Desk implements MailDesk {

    private static final String NOBODY = ", but not which contact of ours complained: nothing follows";

    private final Cases cases;
    private final CaseDesk caseDesk;
    private final Courses courses;
    private final Leads leads;
    private final LeadMails leadMails;
    private final Opportunities sales;
    private final SaleMails saleMails;
    private final Intake intake;
    private final ProcessLinks processes;
    private final Activities activities;
    private final Returns returns;
    private final Warnings warnings;
    private final ReturnedMail returned;
    private final CopiedPeople copied;
    private final AfterClosing afterClosing;
    private final Claims claims;
    private final TimeToFile time;

    Desk(Cases cases, CaseDesk caseDesk, Courses courses, Leads leads, LeadMails leadMails, Opportunities sales, SaleMails saleMails, Intake intake,
         ProcessLinks processes, Activities activities, Returns returns, Warnings warnings,
         ReturnedMail returned, CopiedPeople copied, AfterClosing afterClosing, Claims claims, TimeToFile time) {
        this.cases = cases;
        this.caseDesk = caseDesk;
        this.courses = courses;
        this.leads = leads;
        this.leadMails = leadMails;
        this.sales = sales;
        this.saleMails = saleMails;
        this.intake = intake;
        this.processes = processes;
        this.activities = activities;
        this.returns = returns;
        this.warnings = warnings;
        this.returned = returned;
        this.copied = copied;
        this.afterClosing = afterClosing;
        this.claims = claims;
        this.time = time;
    }

    @Override
    public Filed reply(Ref about, Incoming mail) {
        String text = mail.mail().newText();
        Course course = courses.of(about, mail.mail(), mail.row().mailbox());
        if (course instanceof Course.Late late) {
            afterClosing.keep(late);
        }
        return switch (course) {
            case Course.Note(Case one, Person colleague) -> {
                caseDesk.colleagueWrote(one, colleague, mail.ref(), text);
                yield new Filed(MailOutcome.JOINED_CASE, about, "A note of " + colleague.name() + " on " + one.name());
            }
            case Course.OfCase(Case one) -> replied(one, mail, "Joined " + one.name());
            case Course.Reopen(Case one, var said) -> replied(one, mail, "Reopened " + one.name());
            case Course.Rest(Case one, var said) -> {
                caseDesk.customerThanked(one, mail.ref(), text);
                copied.takePart(about, mail.mail());
                yield new Filed(MailOutcome.JOINED_CASE, about, "Joined " + one.name() + ", which stays closed");
            }
            case Course.Follow(Case one, var said) -> taken(mail, one, null);
            case Course.OfLead(Lead found) -> {
                Lead lead = leadMails.held(found);
                leadMails.replied(lead, mail.mail().from().orElse(null), mail.ref(), text);
                copied.takePart(lead.ref(), mail.mail());
                yield new Filed(MailOutcome.JOINED_CASE, lead.ref(), "Joined the lead of " + lead.prospect().name());
            }
            case Course.OfSale(Opportunity one) -> {
                saleMails.replied(one, mail.mail().from().orElse(null), mail.ref(), text);
                copied.takePart(one.ref(), mail.mail());
                yield new Filed(MailOutcome.JOINED_CASE, one.ref(), "Joined " + one.name());
            }
            case Course.Enquiry something -> taken(mail, null, null);
        };
    }

    private Filed replied(Case one, Incoming mail, String reason) {
        caseDesk.customerReplied(one, mail.ref(), mail.mail().newText());
        copied.takePart(one.ref(), mail.mail());
        return new Filed(MailOutcome.JOINED_CASE, one.ref(), reason);
    }

    @Override
    public Filed enquiry(Incoming mail, Optional<Ref> claimed) {
        return taken(mail, null, claimed.orElse(null));
    }

    /**
     * @param follows the case that it goes on with in a new one; null for none
     * @param claimed the record that it names without right; null for none
     */
    private Filed taken(Incoming mail, Case follows, Ref claimed) {
        MailInHand hand = intake.take(mail.row(), mail.mail());
        hand.follow(follows);
        hand.claim(claimed);
        processes.start(EmailIntake.KEY, mail.ref(), Map.of());
        if (hand.filed() != null) {
            time.filing(mail.row());
        }
        return claims.mark(hand.filed() != null ? hand.filed()
                : Filed.as(MailOutcome.TRIAGE, "The rules were not sure; a person sorts it"), claimed);
    }

    @Override
    public void atOnce(Runnable enquiries) {
        processes.atOnce(enquiries);
    }

    @Override
    public Filed bounce(Optional<Ref> about, Incoming mail, Verdict.Bounce bounce) {
        Set<ContactId> told = new HashSet<>();
        boolean hard = bounce.bounces().stream().anyMatch(Bounced::hard);
        Optional<OutgoingMail> lost = returned.reported(bounce.originalMessageId(),
                bounce.bounces().stream().map(Bounced::recipient).toList());
        lost.filter(ours -> hard).ifPresent(ours -> {
            Set<MailAddress> gone = returned.lost(ours, bounce);
            warnings.undelivered(returns.returned(ours, gone, bounce.reason()));
            told.addAll(returned.unreachable(ours, gone, bounce.reason(), mail.ref()));
        });
        note(Activity.Kind.RETURNED, about, mail, lost.map(ours -> ReturnedMail.told(bounce.reason(), hard, ours))
                .orElse(bounce.reason()), told);
        return new Filed(MailOutcome.BOUNCE, about.orElse(null), bounce.reason());
    }

    @Override
    public Filed loop(Optional<Ref> about, Incoming mail, Verdict.Loop loop) {
        if (loop.begins()) {
            intake.take(mail.row(), mail.mail());
            warnings.loop(about.orElse(mail.ref()));
        }
        return noted(MailOutcome.LOOP, Activity.Kind.MACHINE, about, mail, loop.reason(), Set.of());
    }

    @Override
    public Filed complaint(Optional<Ref> about, Incoming mail, Verdict.Complaint complaint) {
        Set<ContactId> told = returned.complained(complaint, about, mail);
        String reason = complaint.unwanted() && told.isEmpty() ? complaint.reason() + NOBODY : complaint.reason();
        return noted(MailOutcome.COMPLAINT, Activity.Kind.COMPLAINED, about, mail, reason, told);
    }

    @Override
    public Filed automatic(Optional<Ref> about, Incoming mail, Verdict.Automatic automatic) {
        return noted(MailOutcome.AUTOMATIC, Activity.Kind.MACHINE, about, mail, automatic.reason(), Set.of());
    }

    private Filed noted(MailOutcome outcome, Activity.Kind kind, Optional<Ref> about, Incoming mail, String reason,
                        Set<ContactId> told) {
        note(kind, about, mail, reason, told);
        return new Filed(outcome, about.orElse(null), reason);
    }

    /**
     * On the timeline of what it is about, and nothing more: it wakes nobody.
     *
     * @param told contacts whose own timeline tells it already
     */
    private void note(Activity.Kind kind, Optional<Ref> about, Incoming mail, String text, Set<ContactId> told) {
        about.filter(record -> record.type().equals(Lead.TYPE)).map(leads::about).ifPresent(lead -> activities.note(
                kind, lead.ref(), told.contains(lead.contactId()) ? null : lead.contactId(), null, text, mail.ref()));
        about.filter(record -> record.type().equals(Opportunity.TYPE)).map(sales::about).ifPresent(one -> activities.note(
                kind, one.ref(), told.contains(one.contactId()) ? null : one.contactId(), one.accountId(), text, mail.ref()));
        about.filter(record -> record.type().equals(Case.TYPE)).map(cases::about).ifPresent(one -> activities.note(
                kind, one.ref(), told.contains(one.contactId()) ? null : one.contactId(), one.accountId(), text, mail.ref()));
    }
}
