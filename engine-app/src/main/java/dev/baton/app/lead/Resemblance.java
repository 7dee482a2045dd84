package dev.baton.app.lead;

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
record Resemblance(Ref ref, LikenessFacts facts, Decided<Likeness> decided) {

    boolean is(Sameness sameness) {
        return decided.outcome().same() == sameness;
    }
}
