package dev.baton.app.mail;

import dev.baton.account.Contacts;
import dev.baton.app.compose.Colleagues;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.router.read.Mail;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import org.springframework.stereotype.Component;

/** Says where a person's mail goes; changes nothing. The desk goes by it, and so does the bench of supervisors. */
@Component
class Courses {

    private static final Course SOMETHING_NEW = new Course.Enquiry();

    private final Cases cases;
    private final Contacts contacts;
    private final Colleagues colleagues;
    private final Leads leads;
    private final Opportunities sales;
    private final AfterClosing afterClosing;

    Courses(Cases cases, Contacts contacts, Colleagues colleagues, Leads leads, Opportunities sales, AfterClosing afterClosing) {
        this.cases = cases;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.leads = leads;
        this.sales = sales;
        this.afterClosing = afterClosing;
    }

    /**
     * @param about the record of ours that the mail belongs to; null for none
     * @param mailbox the address of ours that it came to
     */
    Course of(Ref about, Mail mail, String mailbox) {
        return switch (about == null ? "" : about.type()) {
            case Case.TYPE -> ofCase(cases.about(about), mail, mailbox);
            case Lead.TYPE -> ofLead(leads.about(about));
            case Opportunity.TYPE -> new Course.OfSale(sales.about(about));
            default -> SOMETHING_NEW;
        };
    }

    private Course ofCase(Case one, Mail mail, String mailbox) {
        String customer = contacts.findById(one.contactId()).orElseThrow().email();
        return colleagues.wrote(customer, mail.from().orElse(null)).<Course>map(colleague -> new Course.Note(one, colleague))
                .orElseGet(() -> one.status().over() ? afterClosing.of(one, mail, mailbox) : new Course.OfCase(one));
    }

    /**
     * Who writes after it was said what became of the lead wants something new, unless we wanted to ask again anyway, or they
     * became a customer: whoever sells to them goes on in the same thread.
     */
    private static Course ofLead(Lead lead) {
        boolean goesOn = !lead.status().over() || lead.rests() || lead.conversion() != null;
        return goesOn ? new Course.OfLead(lead) : SOMETHING_NEW;
    }
}
