package dev.baton.app.decision;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.api.Listing;
import dev.baton.decision.Decision;
import dev.baton.decision.Decision.Fired;
import dev.baton.decision.DecisionId;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why things are as they are: the decisions about a record. */
@RestController
class DecisionsApi {

    private final DecisionLog log;
    private final Sentences sentences;
    private final VisibleRecords visible;

    DecisionsApi(DecisionLog log, Sentences sentences, VisibleRecords visible) {
        this.log = log;
        this.sentences = sentences;
        this.visible = visible;
    }

    /** @param version content hash of the rule set that decided */
    record DecisionView(DecisionId id, String decision, String version, Instant at, Map<String, ?> facts,
                        List<Fired> fired, Map<String, ?> outcome, Ref subject, Ref cause) {
    }

    /** Newest first; the reasons in the caller's language. */
    @GetMapping("/api/v1/decisions")
    Listing<DecisionView> about(@RequestParam Ref subject, Viewer viewer, Locale locale) {
        visible.require(viewer, subject);
        return Listing.whole(log.about(subject).stream().map(one -> view(one, locale)).toList());
    }

    private DecisionView view(Decision one, Locale locale) {
        return new DecisionView(one.id(), one.decision(), one.version(), one.at(), one.facts(),
                sentences.in(locale, one), one.outcome(), one.subject(), one.cause());
    }
}
