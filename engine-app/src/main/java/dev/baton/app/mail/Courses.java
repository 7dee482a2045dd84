package dev.baton.app.mail;

import dev.baton.app.service.Colleagues;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.mail.MailAddress;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import org.springframework.stereotype.Component;

/** Says where a person's mail goes; changes nothing. The desk goes by it, and so does the bench of supervisors. */
@Component
class Courses {

    private static final Course SOMETHING_NEW = new Course.Enquiry();

    private final Cases cases;
    private final Colleagues colleagues;
    private final Leads leads;

    Courses(Cases cases, Colleagues colleagues, Leads leads) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.leads = leads;
    }

    /**
     * @param about the record of ours that the mail belongs to; null for none
     * @param from null where no header names a sender
     */
    Course of(Ref about, MailAddress from) {
        return switch (about == null ? "" : about.type()) {
            case Case.TYPE -> ofCase(cases.about(about), from);
            case Lead.TYPE -> ofLead(leads.about(about));
            default -> SOMETHING_NEW;
        };
    }

    private Course ofCase(Case one, MailAddress from) {
        return colleagues.wrote(one, from).<Course>map(colleague -> new Course.Note(one, colleague))
                .orElseGet(() -> new Course.OfCase(one));
    }

    /** Who writes after it was said what became of the lead wants something new. */
    private static Course ofLead(Lead lead) {
        return lead.status().over() ? SOMETHING_NEW : new Course.OfLead(lead);
    }
}
