package dev.baton.app.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a process surely rests at a node: for a person, for news, or for a time that is long enough. */
final class Waits {

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*\\w+\\s*}");
    private static final Set<String> EVENTS = Set.of("intermediateCatchEvent", "boundaryEvent", "startEvent");

    private final Duration shortest;

    Waits(Duration shortest) {
        this.shortest = shortest;
    }

    boolean at(ModelElement node) {
        if (node.isBpmn("userTask") || node.isBpmn("receiveTask")) {
            return true;
        }
        return EVENTS.contains(node.name()) && node.children().stream().anyMatch(this::isAwaited);
    }

    private boolean isAwaited(ModelElement definition) {
        return definition.isBpmn("messageEventDefinition") || definition.isBpmn("signalEventDefinition")
                || definition.isBpmn("timerEventDefinition") && definition.children().stream().anyMatch(this::isLong);
    }

    /** A date that was written down is past one day; one that a step computes is for the step to move. */
    private boolean isLong(ModelElement time) {
        return switch (time.name()) {
            case "timeDuration" -> lasts(time.text());
            case "timeCycle" -> true; // the minimum of a repetition is checked wherever it stands
            case "timeDate" -> VARIABLE.matcher(time.text()).matches() && !isSetByTheModel(time);
            default -> false;
        };
    }

    private boolean lasts(String text) {
        Optional<Duration> length = TimerCheck.length(text);
        return length.isPresent() && length.get().compareTo(shortest) >= 0;
    }

    private static boolean isSetByTheModel(ModelElement time) {
        String variable = time.text().replaceAll("[${}#\\s]", "");
        ModelElement top = time;
        while (top.parent() != null) {
            top = top.parent();
        }
        return top.all().anyMatch(e -> Set.of("inputParameter", "outputParameter").contains(e.name())
                && e.attribute("name").filter(variable::equals).isPresent()
                || Set.of("in", "out").contains(e.name()) && e.attribute("target").filter(variable::equals).isPresent());
    }
}
