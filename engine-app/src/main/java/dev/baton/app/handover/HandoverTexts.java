package dev.baton.app.handover;

import dev.baton.app.handover.Handovers.Handed;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.team.Team;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What became of a lead that was to be given to somebody, in a sentence. */
@Component
class HandoverTexts {

    private final Directory directory;

    HandoverTexts(Directory directory) {
        this.directory = directory;
    }

    String sentence(Handed one, Words words) {
        if (one.lead() == null) {
            return words.text("problem.notVisible");
        }
        String owner = directory.name(one.lead().care().ownerId());
        return words.text(key(one, owner), owner == null ? words.text("inbox.nobody") : owner, team(one.lead()),
                words.text("leads.status." + one.lead().status().name().toLowerCase(Locale.ROOT)));
    }

    private static String key(Handed one, String owner) {
        return switch (one.outcome()) {
            case DONE -> owner == null ? "pipeline.assign.waits" : "pipeline.assign.done";
            case OVERTAKEN -> "pipeline.assign.overtaken";
            case REFUSED -> "pipeline.assign.no." + one.no().name().toLowerCase(Locale.ROOT);
        };
    }

    private String team(Lead lead) {
        return directory.team(lead.care().teamId()).map(Team::name).orElse("");
    }
}
