package dev.baton.app.lead;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.assignment.Assigner;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.lead.Merges;
import dev.baton.processes.LeadIntake;
import dev.baton.work.WorkItems;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes leads back that came by mistake, as if they had never been: row, process, task, timeline, quota. The audit remembers
 * them. Whatever a person did about a lead since keeps it.
 */
@Component
public class LeadWithdrawal {

    private final Leads leads;
    private final Merges merges;
    private final LeadDoubts doubts;
    private final LeadJoining joining;
    private final ProcessLinks processes;
    private final WorkItems items;
    private final Assigner assigner;
    private final CustomValues custom;
    private final News news;
    private final JdbcClient jdbc;

    LeadWithdrawal(Leads leads, Merges merges, LeadDoubts doubts, LeadJoining joining, ProcessLinks processes, WorkItems items,
                   Assigner assigner, CustomValues custom, News news, JdbcClient jdbc) {
        this.leads = leads;
        this.merges = merges;
        this.doubts = doubts;
        this.joining = joining;
        this.processes = processes;
        this.items = items;
        this.assigner = assigner;
        this.custom = custom;
        this.news = news;
        this.jdbc = jdbc;
    }

    /**
     * What joined another lead is parted from it; a lead that is gone already stays gone.
     *
     * @param through what brought it in, in the audit: whatever people changed by other ways since was meant
     * @return key of the sentence that says why the lead stays; empty when it is gone
     */
    public Optional<String> withdraw(LeadId id, String through) {
        leads.hold(id);
        Optional<Lead> known = leads.findById(id);
        Optional<String> kept = known.flatMap(lead -> lead.mergedInto() == null ? keeps(lead, through) : merged(lead));
        if (kept.isEmpty()) {
            known.map(lead -> lead.mergedInto() == null ? lead : joining.unsay(lead)).ifPresent(this::remove);
        }
        return kept;
    }

    /** A person saw to it: it is theirs to part it first. */
    private Optional<String> merged(Lead joined) {
        return merges.last(joined.id()).filter(Merge::stands).map(merge -> "leads.kept.merged");
    }

    private Optional<String> keeps(Lead lead, String through) {
        boolean untouched = (lead.status() == LeadStatus.NEW || lead.status() == LeadStatus.ASSIGNED)
                && lead.care().touchedAt() == null && lead.care().tries() == 0;
        if (!untouched) {
            return Optional.of("leads.kept.worked");
        }
        if (exists("select count(*) from dialogue where subject_type = 'lead' and subject_id = ?", lead)) {
            return Optional.of("leads.kept.worked");
        }
        if (exists("select count(*) from crm_lead where merged_into = ?", lead)) {
            return Optional.of("leads.kept.joined");
        }
        if (exists("select count(*) from mail_message where about_type = 'lead' and about_id = ?", lead)
                || exists("select count(*) from outbox_mail where about_type = 'lead' and about_id = ?", lead)
                || exists("select count(*) from logged_activity where subject_type = 'lead' and subject_id = ?", lead)
                || exists("select count(*) from mail_draft where about_type = 'lead' and about_id = ? and state <> 'SPENT'", lead)) {
            return Optional.of("leads.kept.written");
        }
        boolean changed = jdbc.sql("""
                select count(*) from audit where record_type = 'lead' and record_id = ? and person_id is not null
                  and through <> ? and through not like 'process %'""") // which acts for whoever started it
                .params(lead.id().value(), through).query(Integer.class).single() > 0;
        return changed ? Optional.of("leads.kept.changed") : Optional.empty();
    }

    private boolean exists(String count, Lead lead) {
        return jdbc.sql(count).param(lead.id().value()).query(Integer.class).single() > 0;
    }

    private void remove(Lead lead) {
        processes.end(LeadIntake.KEY, lead.ref(), "withdrawn");
        doubts.moot(lead.id());
        items.dismissNotices(Lead.TYPE, lead.id().value());
        if (lead.care().ownerId() != null) {
            assigner.takenBack(lead.care().ownerId(), lead.care().weight(), lead.createdAt());
        }
        custom.indexAgain(lead.ref(), CustomFields.NONE);
        leads.forgetHolders(lead.id());
        news.forget(lead.ref());
        leads.delete(lead);
        news.raise("lead.withdrawn", lead.ref(), Map.of("source", lead.source()));
        news.changed(lead.ref());
        news.inbox();
    }
}
