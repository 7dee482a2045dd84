package dev.baton.app.lead;

import dev.baton.app.inbox.Lines;
import dev.baton.app.inbox.WorkSubject.Headline;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.live.LiveSignals;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.lead.Lead;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.LeadScoring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lines of the inbox about a lead say what it is now: who, how urgent, and why. */
@Component
class LeadOnLines {

    private final LeadSubject subject;
    private final DecisionLog decisions;
    private final Lines lines;
    private final LiveSignals live;

    LeadOnLines(LeadSubject subject, DecisionLog decisions, Lines lines, LiveSignals live) {
        this.subject = subject;
        this.decisions = decisions;
        this.lines = lines;
        this.live = live;
    }

    void follow(Lead lead) {
        Headline now = subject.headline(lead.ref());
        lines.follow(lead.ref(), new Headline(now.title(), now.sender(), now.language(), now.priority(), reasons(lead)));
        live.changed(lead.ref());
    }

    /** Of its newest score and of its newest team, as they were said when it was opened. */
    private List<Reason> reasons(Lead lead) {
        return Reason.of(Stream.of(LeadScoring.DECISION.key(), LeadAssignment.DECISION.key())
                .map(key -> decisions.newest(key, List.of(lead.ref()))).map((Map<?, Decision> newest) -> newest.get(lead.ref()))
                .filter(Objects::nonNull).toList());
    }
}
