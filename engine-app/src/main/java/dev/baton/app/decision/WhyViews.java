package dev.baton.app.decision;

import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The decisions about a record in words: sentence, rules with their points, what they knew, and which version decided. */
@Component
public class WhyViews {

    private static final int SHORT = 8;

    private final DecisionLog log;
    private final Sentences sentences;
    private final Wording wording;

    WhyViews(DecisionLog log, Sentences sentences, Wording wording) {
        this.log = log;
        this.sentences = sentences;
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

    private Why why(Decision one) {
        Words words = wording.now();
        List<Decision.Fired> fired = sentences.in(words.locale(), one);
        String what = outcome(one, words);
        String sentence = fired.isEmpty() ? what : what.isEmpty() ? fired.getFirst().text()
                : words.text("why.because", what, fired.getFirst().text());
        return new Why(sentence, fired.stream().map(rule -> new Why.Reason(rule.text(), rule.points())).toList(),
                facts(one.facts()), one.version().substring(0, Math.min(SHORT, one.version().length())), null);
    }

    /** "team support, grade A": what came out, as far as it is short. */
    private static String outcome(Decision one, Words words) {
        return String.join(", ", one.outcome().entrySet().stream()
                .filter(entry -> entry.getValue() != null && !(entry.getValue() instanceof Map<?, ?>)
                        && !(entry.getValue() instanceof List<?>) && !entry.getValue().toString().isBlank())
                .limit(3)
                .map(entry -> words.textOr("fact." + entry.getKey(), spaced(entry.getKey())) + " " + entry.getValue()).toList());
    }

    private List<Why.Fact> facts(Map<String, ?> facts) {
        Words words = wording.now();
        return facts.entrySet().stream().filter(fact -> fact.getValue() != null)
                .flatMap(fact -> fact.getValue().toString().isBlank() || fact.getValue().equals(Map.of()) ? Stream.empty()
                        : Stream.of(new Why.Fact(words.textOr("fact." + fact.getKey(), spaced(fact.getKey())),
                                fact.getValue().toString()))).toList();
    }

    private static String spaced(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase();
    }
}
