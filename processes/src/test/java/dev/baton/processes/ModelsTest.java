package dev.baton.processes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model in this folder keeps to, read from its file. That each deploys, every rehearsal shows. */
class ModelsTest {

    private static final Set<String> CODE = Set.of("script", "scriptTask", "connector", "executionListener",
            "taskListener", "field", "class", "expression", "scriptFormat", "resource", "resultVariable");
    private static final String VARIABLE = "[a-z]\\w*";
    private static final String TERM =
            VARIABLE + "( (==|!=|<|>|<=|>=) ('\\w*'|\\d+|true|false|null|" + VARIABLE + "))?";

    @ParameterizedTest
    @MethodSource("models")
    void isNamedAsItsFileAndKeepsItsHistoryForHalfAYear(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.key());
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(model.process().getCamundaJobPriority()).matches("\\d+");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementSaysItsLabelInItsId(Model model) {
        assertThat(model.all(FlowNode.class)).filteredOn(element -> !isMerge(element)).allSatisfy(element ->
                assertThat(element.getId()).matches("[a-zA-Z]+_" + pascal(element.getName())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsMeetInAGatewayThatDoesNothingElse(Model model) {
        assertThat(model.all(FlowNode.class)).filteredOn(element -> element.getIncoming().size() > 1)
                .allMatch(ModelsTest::isMerge, "is a gateway without a name and with one way out");
    }

    @ParameterizedTest
    @MethodSource("models")
    void noElementRunsCode(Model model) {
        assertThat(model.elements()).allSatisfy(element -> {
            assertThat(element.getLocalName()).isNotIn(CODE);
            assertThat(CODE).noneMatch(name -> element.hasAttribute(Model.CAMUNDA, name));
            assertThat(element.hasAttribute("language")).as("a condition in a script language").isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsOnlyReadNamesAndCompareThem(Model model) {
        assertThat(model.expressions()).allMatch(expression -> expression.matches(
                "(not )?" + TERM + "( (and|or) (not )?" + TERM + ")*"), "a name, or comparisons of names");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskOfAPersonHasAFormOfItsDeploymentAndSomeoneToDoIt(Model model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(Shipped.file(task.getCamundaFormRef() + ".form")).isRegularFile();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups()))
                    .as("a question is for whoever works on the record").anyMatch(who -> model.isDialogue() != (who != null));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawnAndNothingLiesOnAnother(Model model) {
        var picture = Picture.of(model);

        assertThat(picture.undrawn()).isEmpty();
        assertThat(picture.overlaps()).isEmpty();
    }

    static Stream<Model> models() {
        return Model.all();
    }

    private static boolean isMerge(FlowNode element) {
        return element instanceof Gateway && element.getName() == null && element.getOutgoing().size() == 1;
    }

    private static String pascal(String label) {
        return Arrays.stream(label.replaceAll("[^A-Za-z0-9 ]", "").split(" +"))
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1)).collect(joining());
    }
}
