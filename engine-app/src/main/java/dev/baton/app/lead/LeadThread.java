package dev.baton.app.lead;

import dev.baton.activity.Activities;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.compose.WorkingThread;
import dev.baton.app.letter.ThreadMail;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a lead and we wrote, between what it said at first and what it said again. */
@Component
class LeadThread implements LeadSection {

    private static final int ENOUGH = 100;

    private final Leads leads;
    private final LeadTopics topics;
    private final Activities activities;
    private final WorkingThread thread;

    LeadThread(Leads leads, LeadTopics topics, Activities activities, WorkingThread thread) {
        this.leads = leads;
        this.topics = topics;
        this.activities = activities;
        this.thread = thread;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        Lead shown = FieldsOnPages.shown(viewer, Lead.TYPE, lead);
        List<String> written = thread.fill(topics.topic(lead), activities.about(lead.ref(), ENOUGH), viewer, model).stream()
                .filter(mail -> mail.direction().equals("in")).map(ThreadMail::text).toList();
        model.addAttribute("firstWord", SaidAgain.word(shown, written))
                .addAttribute("askedAgain", FieldsOnPages.shown(viewer, Lead.TYPE, leads.joinedTo(lead.id())).stream()
                        .map(one -> SaidAgain.of(shown, one, viewer.fields(), written)).toList());
    }
}
