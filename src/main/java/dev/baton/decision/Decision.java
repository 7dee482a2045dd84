package dev.baton.decision;

import dev.baton.id.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An automatic decision as it was taken.
 *
 * @param decision its name, which is that of the rule file, such as {@code lead-scoring}
 * @param version content hash of the rule set that decided
 * @param facts what it knew, without personal text
 * @param fired the rules that spoke, in their order
 */
public record Decision(DecisionId id, Instant at, String decision, String version, Ref subject, Map<String, ?> facts,
                       List<Fired> fired, Map<String, ?> outcome, Duration took, Ref cause) {

    /**
     * @param rule its name, an English sentence and the key of its translations
     * @param points what it added; null when it is not about points
     */
    public record Fired(String rule, String text, Integer points) {
    }

    public Ref ref() {
        return Ref.to("decision", id);
    }
}
