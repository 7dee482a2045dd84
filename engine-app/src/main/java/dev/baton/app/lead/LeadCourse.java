package dev.baton.app.lead;

import dev.baton.app.activity.StoryPanel;
import dev.baton.app.decision.WhyViews;
import dev.baton.app.dialogue.DialogueOffers;
import dev.baton.app.studio.Strips;
import dev.baton.app.web.ClockView;
import dev.baton.lead.Lead;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where a lead stands and how it came there: its clock, its process, dialogues, decisions and story. */
@Component
class LeadCourse implements LeadSection {

    private final Strips strips;
    private final DialogueOffers dialogues;
    private final WhyViews whys;
    private final StoryPanel story;
    private final Clock clock;

    LeadCourse(Strips strips, DialogueOffers dialogues, WhyViews whys, StoryPanel story, Clock clock) {
        this.strips = strips;
        this.dialogues = dialogues;
        this.whys = whys;
        this.story = story;
        this.clock = clock;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        model.addAttribute("clocks", waits(lead) ? List.of(ClockView.due(lead.care().firstContactBy(), clock.instant())) : List.of())
                .addAttribute("strip", strips.about(lead.ref()).orElse(null))
                .addAttribute("talks", dialogues.about(lead.ref(), lead.status().over(), viewer))
                .addAttribute("whys", whys.all(lead.ref()))
                .addAttribute("story", story.of(lead.ref(), viewer));
    }

    private static boolean waits(Lead lead) {
        return lead.care().firstContactBy() != null && lead.care().touchedAt() == null && !lead.status().over();
    }
}
