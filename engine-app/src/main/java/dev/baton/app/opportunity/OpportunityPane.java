package dev.baton.app.opportunity;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.activity.StoryPanel;
import dev.baton.app.competitor.RivalPanel;
import dev.baton.app.compose.WorkingThread;
import dev.baton.app.custom.CustomFacts;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.relation.RelationPanel;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * An opportunity as its page shows it. What was said before it was one stays with its lead and is shown from there, and so is
 * the thread, which goes on; who may not see the lead goes on in one of the sale's own.
 */
@Component
class OpportunityPane implements WorkPane {

    static final String TEMPLATE = "sales/opportunity";

    private static final int TOUCHES = 100;

    private final Opportunities opportunities;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Leads leads;
    private final VisibleRecords records;
    private final SaleThread threads;
    private final WorkingThread thread;
    private final Activities activities;
    private final StoryPanel panel;
    private final RelationPanel relations;
    private final RivalPanel rivals;
    private final CustomFacts custom;
    private final Directory directory;

    OpportunityPane(Opportunities opportunities, Accounts accounts, Contacts contacts, Leads leads, VisibleRecords records, SaleThread threads,
                    WorkingThread thread, Activities activities, StoryPanel panel, RelationPanel relations, RivalPanel rivals, CustomFacts custom,
                    Directory directory) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
        this.records = records;
        this.threads = threads;
        this.thread = thread;
        this.activities = activities;
        this.panel = panel;
        this.relations = relations;
        this.rivals = rivals;
        this.custom = custom;
        this.directory = directory;
    }

    @Override
    public String type() {
        return Opportunity.TYPE;
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        records.require(viewer, subject);
        fill(opportunities.findById(new OpportunityId(subject.id())).orElseThrow(NotVisible::new), viewer, model);
    }

    void fill(Opportunity one, Viewer viewer, Model model) {
        Optional<Lead> lead = lead(one, viewer);
        List<Activity> story = story(one, lead);
        thread.fill(threads.of(one, viewer), story, viewer, model);
        Opportunity shown = FieldsOnPages.shown(viewer, Opportunity.TYPE, one);
        model.addAttribute("the", shown).addAttribute("ownerHidden", viewer.fields().hide(Opportunity.TYPE, "owner"))
                .addAttribute("account", shown.accountId() == null ? null : accounts.findById(shown.accountId()).map(Account::name).orElse(null))
                .addAttribute("contact", shown.contactId() == null ? null : FieldsOnPages.shown(viewer, "contact", contacts.findById(one.contactId()).orElseThrow()))
                .addAttribute("lead", lead.filter(from -> shown.leadId() != null).map(from -> FieldsOnPages.shown(viewer, Lead.TYPE, from)).orElse(null))
                .addAttribute("owner", directory.name(shown.ownerId()))
                .addAttribute("team", directory.team(shown.teamId()).map(Team::name).orElse(null))
                .addAttribute("story", panel.of(one.ref(), viewer)).addAttribute("relations", relations.of(one.ref(), viewer))
                .addAttribute("rivals", rivals.of(one.id())).addAttribute("added", custom.of(Opportunity.TYPE, one.custom(), viewer));
    }

    /** Who sees the opportunity may not see the lead any more. */
    private Optional<Lead> lead(Opportunity one, Viewer viewer) {
        Set<Ref> seen = one.leadId() == null ? Set.of() : records.among(viewer, List.of(Ref.to(Lead.TYPE, one.leadId())));
        return seen.isEmpty() ? Optional.empty() : leads.findById(one.leadId());
    }

    /** Newest first. */
    private List<Activity> story(Opportunity one, Optional<Lead> lead) {
        Stream<Activity> before = lead.stream().flatMap(from -> activities.about(from.ref(), TOUCHES).stream());
        return Stream.concat(activities.about(one.ref(), TOUCHES).stream(), before)
                .sorted(Comparator.comparing(Activity::at).reversed()).toList();
    }
}
