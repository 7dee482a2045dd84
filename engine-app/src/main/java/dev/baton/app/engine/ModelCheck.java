package dev.baton.app.engine;

import java.util.function.BiConsumer;

/** One concern of the model language. */
@FunctionalInterface
interface ModelCheck {

    /** @param complain takes the element and the reason why it is refused */
    void check(ModelElement definitions, BiConsumer<ModelElement, String> complain);
}
