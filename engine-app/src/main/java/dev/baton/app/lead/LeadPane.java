package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.activity.Activities;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.activity.StoryPanel;
import dev.baton.app.compose.WorkingThread;
import dev.baton.app.decision.WhyViews;
import dev.baton.app.dialogue.DialogueOffers;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.studio.Strips;
import dev.baton.app.team.Directory;
import dev.baton.app.web.ClockView;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadForms;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A lead at work: who it is and what they said, what was done, and why it is here. */
@Component
class LeadPane implements WorkPane {

    private final Leads leads;
    private final LeadViews views;
    private final Accounts accounts;
    private final Opportunities opportunities;
    private final LeadTopics topics;
    private final WorkingThread thread;
    private final Activities activities;
    private final StoryPanel story;
    private final WhyViews whys;
    private final Strips strips;
    private final Directory directory;
    private final LeadMarks marks;
    private final LeadForms forms;
    private final DialogueOffers dialogues;
    private final List<LeadSection> sections;
    private final Clock clock;

    LeadPane(Leads leads, LeadViews views, Accounts accounts, Opportunities opportunities, LeadTopics topics, WorkingThread thread,
             Activities activities, StoryPanel story, WhyViews whys, Strips strips, Directory directory,
             LeadMarks marks, LeadForms forms, DialogueOffers dialogues, List<LeadSection> sections, Clock clock) {
        this.leads = leads;
        this.views = views;
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.topics = topics;
        this.thread = thread;
        this.activities = activities;
        this.story = story;
        this.whys = whys;
        this.strips = strips;
        this.directory = directory;
        this.marks = marks;
        this.forms = forms;
        this.dialogues = dialogues;
        this.sections = sections;
        this.clock = clock;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public String template() {
        return "lead/lead-panes";
    }

    Lead visible(LeadId id, Viewer viewer) {
        return views.find(id, viewer).orElseThrow(NotVisible::new);
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        Lead lead = visible(new LeadId(subject.id()), viewer);
        boolean waits = lead.care().firstContactBy() != null && lead.care().touchedAt() == null && !lead.status().over();
        Lead shown = FieldsOnPages.shown(viewer, Lead.TYPE, lead);
        List<String> written = thread.fill(topics.topic(lead), activities.about(lead.ref(), 100), viewer, model).stream()
                .filter(mail -> mail.direction().equals("in")).map(ThreadMail::text).toList();
        model.addAttribute("lead", shown).addAttribute("mark", shown.rating() == null ? null : marks.of(shown.rating().score()))
                .addAttribute("team", directory.team(lead.care().teamId()).map(Team::name).orElse(null))
                .addAttribute("owner", directory.name(lead.care().ownerId()))
                .addAttribute("convertible", lead.conversion() == null && lead.status() != LeadStatus.DISQUALIFIED)
                .addAttribute("askedAgain", FieldsOnPages.shown(viewer, Lead.TYPE, leads.joinedTo(lead.id())).stream()
                        .map(one -> SaidAgain.of(shown, one, viewer.fields(), written)).toList())
                .addAttribute("firstWord", SaidAgain.word(shown, written))
                .addAttribute("clocks", waits ? List.of(ClockView.due(lead.care().firstContactBy(), clock.instant())) : List.of())
                .addAttribute("cameBy", shown.origin().formId() == null ? null : forms.findById(shown.origin().formId()).map(LeadForm::name).orElse(null))
                .addAttribute("strip", strips.about(lead.ref()).orElse(null))
                .addAttribute("talks", dialogues.about(lead.ref(), lead.status().over(), viewer))
                .addAttribute("whys", whys.all(lead.ref()))
                .addAttribute("story", story.of(lead.ref(), viewer));
        sections.forEach(section -> section.fill(lead, viewer, model));
        if (lead.conversion() != null) {
            became(lead, viewer, model);
        }
    }

    private void became(Lead lead, Viewer viewer, Model model) {
        AccountId account = lead.conversion().accountId();
        model.addAttribute("converter", directory.name(lead.conversion().by()))
                .addAttribute("account", account == null ? null : accounts.findById(account).map(Account::name).orElse(null))
                .addAttribute("sale", opportunities.of(lead.id())
                        .filter(sale -> viewer.of(Opportunity.TYPE).sees(sale.ownerId(), sale.teamId())).orElse(null));
    }
}
