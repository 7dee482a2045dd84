package dev.baton.app.mail;

import dev.baton.campaign.Enrolment;
import dev.baton.lead.Lead;
import dev.baton.sales.Opportunity;
import dev.baton.service.Case;
import dev.baton.team.Viewer;

/** Which mail a viewer sees: those who see mail as such, all of it; others what is about cases, leads and sales that they see. */
final class MailsSeen {

    private MailsSeen() {
    }

    static boolean all(Viewer viewer) {
        return viewer.of("mail").all();
    }

    /** @param alias of a table that has {@code about_type} and {@code about_id} */
    static String sql(Viewer viewer, String alias) {
        return all(viewer) ? "1 = 1" : """
                (%1$s.about_type = 'case' and exists (select 1 from crm_case r where r.id = %1$s.about_id and %2$s)
                or %1$s.about_type = 'lead' and exists (select 1 from crm_lead r where r.id = %1$s.about_id and %3$s)
                or %1$s.about_type = 'opportunity' and exists (select 1 from crm_opportunity r where r.id = %1$s.about_id and %4$s)
                or %1$s.about_type = 'enrolment' and %5$s)""".formatted(alias, viewer.of(Case.TYPE).sql("r"), viewer.of(Lead.TYPE).sql("r"),
                viewer.of(Opportunity.TYPE).sql("r"), viewer.of(Enrolment.TYPE).all() ? "1 = 1" : "1 = 0");
    }
}
