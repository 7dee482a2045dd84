package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A lead at work: who it is and whose, and its {@linkplain LeadSection sections}. */
@Component
class LeadPane implements WorkPane {

    private final LeadViews views;
    private final LeadMarks marks;
    private final Directory directory;
    private final List<LeadSection> sections;

    LeadPane(LeadViews views, LeadMarks marks, Directory directory, List<LeadSection> sections) {
        this.views = views;
        this.marks = marks;
        this.directory = directory;
        this.sections = sections;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public String template() {
        return "lead/lead-panes";
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        Lead lead = views.visible(new LeadId(subject.id()), viewer);
        Lead shown = FieldsOnPages.shown(viewer, Lead.TYPE, lead);
        model.addAttribute("lead", shown).addAttribute("mark", shown.rating() == null ? null : marks.of(shown.rating().score()))
                .addAttribute("team", directory.team(shown.care().teamId()).map(Team::name).orElse(null))
                .addAttribute("owner", directory.name(shown.care().ownerId()))
                .addAttribute("convertible", lead.conversion() == null && lead.status() != LeadStatus.DISQUALIFIED);
        sections.forEach(section -> section.fill(lead, viewer, model));
    }
}
