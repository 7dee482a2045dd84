package dev.baton.app.engine;

import static dev.baton.app.engine.ModelDeployment.Outcome.DEPLOYED;
import static dev.baton.app.engine.ModelDeployment.Outcome.REFUSED;
import static dev.baton.app.engine.ModelDeployment.Outcome.UNCHANGED;
import static dev.baton.app.engine.ModelDeployment.Outcome.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ModelDeploymentTest {

    @Autowired ModelDeployment models;
    @Autowired RepositoryService repository;

    @Test
    void deploysAShippedFileOnlyWhenItChanged() {
        ModelFile first = model("first", "Greet");

        assertThat(ship(first)).isEqualTo(DEPLOYED);
        assertThat(ship(first)).isEqualTo(UNCHANGED);
        assertThat(ship(model("first", "Say hello"))).isEqualTo(DEPLOYED);

        assertThat(versions("first")).isEqualTo(2);
    }

    @Test
    void letsTheEditedVersionLiveWhenAShippedFileChanges() {
        models.deployShipped(List.of(model("edited", "Greet")));
        models.deployEdited(List.of(model("edited", "Greet warmly")), "dora");

        assertThat(ship(model("edited", "Greet"))).isEqualTo(UNCHANGED);
        assertThat(ship(model("edited", "Greet twice"))).isEqualTo(WAITING);

        assertThat(versions("edited")).isEqualTo(2);
    }

    @Test
    void makesNoNewVersionOfAnUnchangedEdit() {
        assertThat(models.deployEdited(List.of(model("same", "Greet")), "dora")).singleElement()
                .satisfies(live -> assertThat(live.version()).isEqualTo(1));
        assertThat(models.deployEdited(List.of(model("same", "Greet")), "dora")).singleElement()
                .satisfies(live -> assertThat(live.version()).isEqualTo(1));
    }

    @Test
    void keepsTheLiveFormWhenOnlyTheModelIsUploaded() {
        models.deployShipped(Models.files("call-back.bpmn", "call-back.form"));
        models.deployEdited(List.of(Models.edited("call-back.bpmn", "Call the customer", "Ring the customer")), "dora");

        String deployment = repository.createProcessDefinitionQuery().processDefinitionKey("call-back").latestVersion()
                .singleResult().getDeploymentId();
        assertThat(repository.getDeploymentResourceNames(deployment))
                .containsExactlyInAnyOrder("call-back.bpmn", "call-back.form");
        models.deployEdited(List.of(Models.edited("call-back.bpmn", "Call the customer", "Call the customer")), "dora"); // as others know it
    }

    @Test
    void refusesAHostileEditWithItsFindingsAndLeavesTheLiveVersion() {
        models.deployShipped(List.of(model("guarded", "Greet")));

        assertThatThrownBy(() -> models.deployEdited(List.of(hostile("guarded")), "dora"))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings()).singleElement()
                        .hasToString("guarded.bpmn:5 task_1: there is no step 'secretBean'"));
        assertThat(ship(hostile("guarded"))).isEqualTo(REFUSED);

        assertThat(versions("guarded")).isEqualTo(1);
    }

    @Test
    void letsNothingPastTheLanguageIntoTheEngine() {
        ModelFile hostile = hostile("smuggled");

        assertThatThrownBy(() -> repository.createDeployment().name("smuggled")
                .addString(hostile.name(), new String(hostile.bytes(), StandardCharsets.UTF_8)).deploy())
                .isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> repository.createDeployment().addString("evil.groovy", "'id'.execute()").deploy())
                .isInstanceOf(ModelRefused.class);
    }

    @Test
    void deploysOnceWhenTwoNodesStartAtOnce() throws Exception {
        List<ModelFile> shipped = List.of(model("raced", "Greet"));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Map<String, ModelDeployment.Outcome>>> starts = Stream.of(1, 2)
                    .map(node -> nodes.submit(() -> models.deployShipped(shipped))).toList();

            assertThat(List.of(starts.get(0).get().get("raced"), starts.get(1).get().get("raced")))
                    .containsExactlyInAnyOrder(DEPLOYED, UNCHANGED);
        }
        assertThat(versions("raced")).isEqualTo(1);
    }

    private ModelDeployment.Outcome ship(ModelFile model) {
        return models.deployShipped(List.of(model)).get(model.key());
    }

    private long versions(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
    }

    private static ModelFile hostile(String process) {
        return new ModelFile(process + ".bpmn", text(process, "Greet").replace("${greet}", "${secretBean}").getBytes());
    }

    private static ModelFile model(String process, String label) {
        return new ModelFile(process + ".bpmn", text(process, label).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String process, String label) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://baton.dev"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="%s" isExecutable="true">
                  <startEvent id="start_1" />
                  <sequenceFlow id="flow_1" sourceRef="start_1" targetRef="task_1" />
                  <serviceTask id="task_1" name="%s" camunda:delegateExpression="${greet}" />
                </process></definitions>
                """.formatted(process, label);
    }
}
