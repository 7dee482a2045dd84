package dev.baton.app.likeness;

import dev.baton.id.Ref;
import dev.baton.rules.Decided;
import dev.baton.rules.lead.Likeness;
import dev.baton.rules.lead.LikenessFacts;
import dev.baton.rules.lead.Sameness;

/**
 * What the rules say of somebody beside one whom we know.
 *
 * @param ref the one whom we know
 */
public record Resemblance(Ref ref, LikenessFacts facts, Decided<Likeness> decided) {

    public boolean is(Sameness sameness) {
        return decided.outcome().same() == sameness;
    }
}
