package dev.baton.app.lead;

import dev.baton.app.inbox.Notices;
import dev.baton.lead.Lead;
import dev.baton.processes.LeadIntake;
import org.springframework.stereotype.Component;

/** A lead that became a customer is nobody's work, so whoever has it is told when it writes; the team, where nobody does or they left. */
@Component
class CustomerWrote {

    private static final String TITLE = "leads.notice.customerWrote";

    private final Notices notices;

    CustomerWrote(Notices notices) {
        this.notices = notices;
    }

    /** @param key what is told once */
    void tell(Lead lead, String key) {
        notices.toOwnerOnce(lead.ref(), LeadIntake.KEY, TITLE, key, lead.care().ownerId(), lead.care().teamId());
    }

    /** What was told and nobody dismissed yet is for whoever has it now. */
    void tellAnew(Lead lead) {
        if (notices.withdraw(lead.ref(), TITLE)) {
            tell(lead, "given" + lead.version());
        }
    }
}
