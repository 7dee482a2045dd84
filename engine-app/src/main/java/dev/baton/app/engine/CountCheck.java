package dev.baton.app.engine;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** How often something is done at once stands in the model as a number: the engine makes all of them in one transaction. */
final class CountCheck implements ModelCheck {

    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        definitions.all().filter(element -> element.isBpmn("loopCardinality")).forEach(count -> {
            if (!NUMBER.matcher(count.text()).matches() || times(count) > MOST) {
                complain.accept(count, "not a number from 1 to " + MOST + ", with what is repeated around it: " + count.text());
            }
        });
    }

    /** With everything around it that is repeated as well; at most 9999 to the power of a few, which fits. */
    private static double times(ModelElement count) {
        double times = 1;
        for (ModelElement around = count.parent(); around != null; around = around.parent()) {
            times *= around.children().stream().filter(child -> child.isBpmn("multiInstanceLoopCharacteristics"))
                    .flatMap(ModelElement::all).filter(child -> child.isBpmn("loopCardinality"))
                    .filter(child -> NUMBER.matcher(child.text()).matches())
                    .mapToInt(child -> Integer.parseInt(child.text())).findFirst().orElse(1);
        }
        return times;
    }
}
