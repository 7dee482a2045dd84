package dev.baton.app.handover;

import dev.baton.app.handover.CaseHandovers.Handed;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Words;
import dev.baton.service.Case;
import dev.baton.team.Team;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What became of a case that was to be given to somebody, in a sentence. */
@Component
class CaseHandoverTexts {

    private final Directory directory;

    CaseHandoverTexts(Directory directory) {
        this.directory = directory;
    }

    String sentence(Handed handed, Words words) {
        Case one = handed.one();
        if (one == null) {
            return words.text("problem.notVisible");
        }
        String owner = directory.name(one.custody().ownerId());
        return words.text(key(handed, one), owner == null ? words.text("inbox.nobody") : owner,
                directory.team(one.custody().teamId()).map(Team::name).orElse(""),
                words.text("cases.status." + one.status().name().toLowerCase(Locale.ROOT)));
    }

    private static String key(Handed handed, Case one) {
        return switch (handed.outcome()) {
            case DONE -> one.custody().ownerId() == null ? "cases.give.waits" : "pipeline.assign.done";
            case OVERTAKEN -> "cases.give.overtaken";
            case REFUSED -> "cases.give.no." + handed.no().name().toLowerCase(Locale.ROOT);
        };
    }
}
