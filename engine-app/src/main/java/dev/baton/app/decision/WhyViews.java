package dev.baton.app.decision;

import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.rules.Decided;
import dev.baton.rules.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The decisions about a record in words: sentence, rules with their points, what they knew, and which version decided. */
@Component
public class WhyViews {

    private static final int SHORT = 8;

    private final DecisionLog log;
    private final Sentences sentences;
    private final Outcomes outcomes;
    private final Wording wording;

    WhyViews(DecisionLog log, Sentences sentences, Outcomes outcomes, Wording wording) {
        this.log = log;
        this.sentences = sentences;
        this.outcomes = outcomes;
        this.wording = wording;
    }

    /** The newest decision of this name about a record. */
    public Optional<Why> newest(String decision, Ref subject) {
        return log.about(subject).stream().filter(one -> one.decision().equals(decision)).findFirst().map(this::why);
    }

    /** The newest of each decision about a record. */
    public List<Why> all(Ref subject) {
        return log.about(subject).stream().collect(Collectors.toMap(Decision::decision, one -> one,
                (newer, older) -> newer, LinkedHashMap::new)).values().stream().map(this::why).toList();
    }

    /** A decision that was only tried, under a title of its own; nobody keeps it. */
    public <F extends Record & Facts, T extends Record> Why tried(String title, dev.baton.rules.Decision<F, T> decision,
                                                                  F facts, Decided<T> decided) {
        Why why = why(new Decision(null, null, decision.key(), decided.rulesetVersion(), null, facts.log(),
                decided.fired().stream().map(fired -> new Decision.Fired(fired.rule(), fired.text(), fired.points())).toList(),
                decided.outcomeLog(), decided.took(), null));
        return new Why(title, why.sentence(), why.reasons(), why.facts(), why.version(), why.href());
    }

    /** The rule that the outcome names as its own, else the one that gave most points, else the first. */
    private static String weightiest(Decision one, List<Decision.Fired> fired) {
        Object named = one.outcome().get("rule");
        return fired.stream().filter(rule -> rule.rule().equals(named)).findFirst()
                .or(() -> fired.stream().filter(rule -> rule.points() != null).reduce((most, next) -> next.points() > most.points() ? next : most))
                .orElse(fired.getFirst()).text();
    }

    private Why why(Decision one) {
        Words words = wording.now();
        List<Decision.Fired> fired = sentences.in(words.locale(), one);
        String what = outcomes.sentence(one, words);
        String because = fired.isEmpty() ? outcomes.because(one, words) : weightiest(one, fired);
        String sentence = what.isEmpty() ? because : because.isEmpty() ? what : words.text("why.because", what, because);
        boolean byRules = !fired.isEmpty();
        return new Why(words.textOr("why.title." + one.decision(), words.text("why.title")), sentence,
                fired.stream().map(rule -> new Why.Reason(rule.text(), rule.points())).toList(), outcomes.facts(one, words),
                byRules ? one.version().substring(0, Math.min(SHORT, one.version().length())) : null,
                byRules ? "/rules/" + one.decision() : null);
    }
}
