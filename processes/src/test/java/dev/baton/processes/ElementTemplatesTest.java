package dev.baton.processes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What designers may choose in the Modeler is what the house has. */
class ElementTemplatesTest {

    @Test
    void stepsAndDecisionsOfferEveryBeanOnce() {
        var beans = Names.ALL.stream().flatMap(names -> Names.of(names, "Steps").stream())
                .map(bean -> "${" + bean + "}").toList();

        assertThat(Stream.concat(choices("step"), choices("decision"))).containsExactlyInAnyOrderElementsOf(beans);
    }

    @Test
    void tasksAndQuestionsOfferEveryForm() {
        assertThat(choices("task")).containsExactlyInAnyOrderElementsOf(forms(false));
        assertThat(choices("question")).containsExactlyInAnyOrderElementsOf(forms(true));
    }

    private static List<String> forms(boolean ofDialogues) {
        return Model.all().filter(model -> model.isDialogue() == ofDialogues).flatMap(model -> model.forms().stream()).distinct().toList();
    }

    @Test
    void elementsOnlyWearTemplatesThatAreHereAndFitThem() {
        for (var name : Set.of("process", "dialogue", "step", "decision", "task", "question")) {
            var template = template(name);
            var kinds = template.path("appliesTo").valueStream().map(JsonNode::asString).collect(toSet());

            var wearers = Model.all().flatMap(Model::elements)
                    .filter(element -> template.path("id").asString()
                            .equals(element.getAttribute(Model.CAMUNDA, "modelerTemplate")))
                    .map(element -> "bpmn:" + Character.toUpperCase(element.getLocalName().charAt(0))
                            + element.getLocalName().substring(1))
                    .collect(toSet());
            assertThat(wearers).as(name).isEqualTo(kinds);
        }
    }

    /** The values of the first field, which says what the element does. */
    private static Stream<String> choices(String name) {
        return template(name).path("properties").path(0).path("choices").valueStream()
                .map(choice -> choice.path("value").asString());
    }

    private static JsonNode template(String name) {
        return new JsonMapper().readTree(Shipped.read(Shipped.file("element-templates/" + name + ".json")));
    }
}
