package dev.baton.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models and constants say the same, read both ways. */
class NamesTest {

    @Test
    void everyModelHasItsNames() {
        assertThat(Names.ALL).extracting(Names::key)
                .containsExactlyInAnyOrderElementsOf(Model.all().map(Model::key).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void stepsTasksTimersMessagesAndVariablesAreThoseOfTheModel(Class<?> names) {
        var model = Model.of(Names.key(names));

        assertThat(Names.of(names, "Steps")).as("steps").isEqualTo(model.steps());
        if (model.isDialogue()) {
            return; // its questions and words are the designer's alone
        }
        assertThat(Names.of(names, "Tasks")).as("tasks").isEqualTo(model.tasks());
        assertThat(Names.of(names, "Timers")).as("timers").isEqualTo(model.timers());
        assertThat(Names.of(names, "Messages")).as("messages").isEqualTo(model.messages());
        assertThat(model.elementIds()).as("elements").containsAll(Names.of(names, "Elements"));
        assertThat(Names.of(names, "Variables")).as("variables").isEqualTo(model.variables());
        assertThat(Names.words(names)).as("words").isEqualTo(model.words());
    }

    /** Beans share one context: a name means one step of one process. */
    @Test
    void noTwoProcessesShareAStep() {
        var seen = new TreeSet<String>();

        for (var names : Names.ALL) {
            assertThat(Names.of(names, "Steps")).allMatch(seen::add, "is a new name");
        }
    }

    static List<Class<?>> names() {
        return Names.ALL;
    }
}
