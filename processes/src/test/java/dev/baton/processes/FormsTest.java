package dev.baton.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

    private static final Set<String> FIELDS = Set.of("radio", "select", "checkbox", "checklist", "taglist",
            "textfield", "textarea", "number", "datetime");

    @Test
    void everyFormBelongsToATask() {
        assertThat(Form.all().map(Form::id))
                .containsExactlyInAnyOrderElementsOf(Model.all().flatMap(model -> model.forms().stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldHasALabelAKnownTypeAndAKeyOfItsOwn(Form form) {
        var keys = new TreeSet<String>();

        assertThat(form.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("type").asString()).isIn(FIELDS);
            assertThat(Form.label(field).asString()).isNotBlank();
            assertThat(field.path("key").asString()).matches("[a-z][a-zA-Z]*").matches(keys::add, "its own key");
        });
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void everyQuestionSaysWhatToSay(Model dialogue) {
        assertThat(dialogue.forms()).allSatisfy(form -> assertThat(Form.of(form).texts()).isNotEmpty());
    }

    /** A field named like a variable steers the process, so it may only say words that a gateway knows. */
    @ParameterizedTest
    @MethodSource("names")
    void aFieldThatSteersOffersOnlyWordsOfTheModel(Class<?> names) {
        var model = Model.of(Names.key(names));
        var steering = model.forms().stream().map(Form::of).flatMap(form -> form.fields().stream())
                .filter(field -> model.variables().contains(field.path("key").asString()))
                .filter(field -> field.has("values")).toList();

        assertThat(steering).allSatisfy(field -> assertThat(field.path("validate").path("required").asBoolean())
                .as("a field that steers must be filled in").isTrue());
        if (!model.isDialogue()) { // in which each gateway knows a way for every other word
            assertThat(steering.stream().flatMap(Form::words)).isSubsetOf(Names.words(names));
        }
    }

    static Stream<Form> forms() {
        return Form.all();
    }

    static Stream<Model> dialogues() {
        return Model.all().filter(Model::isDialogue);
    }

    static Stream<Class<?>> names() {
        return Names.ALL.stream();
    }
}
