package dev.baton.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.Baton;
import dev.baton.app.access.Caller;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Designers bring models, by the page and by the desktop Modeler; everybody sees where the work stands. */
@SpringBootTest(classes = Baton.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:studio;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
    "baton.mail.embedded.smtp-port=0", "baton.mail.embedded.imap-port=0", "baton.files=target/studio-files"})
@ActiveProfiles("demo")
class StudioTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired ProcessLinks links;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @LocalServerPort int port;

    @Test
    void deploysWhatADesignerUploadsAndShowsItsPicture() {
        HttpResponse<String> answer = upload("dora", "by-page", model("by-page", "Wait"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/processes/by-page"));
        Caller agent = browser("alice");
        assertThat(agent.get("/processes").body()).contains("href=\"/processes/by-page\"", "dora");
        assertThat(agent.get("/processes/by-page").body()).contains("data-process=\"/processes/by-page/model.xml?version=1\"");
        assertThat(agent.get("/processes/by-page/model.xml").body()).isEqualTo(model("by-page", "Wait"));
    }

    @Test
    void showsEveryFindingOfAHostileUploadAndDeploysNothing() {
        String hostile = model("by-stealth", "Wait").replace("<userTask ", "<scriptTask ").replace("</process>", """
                <serviceTask id="task_2" camunda:class="java.lang.Runtime" />
                </process>""");

        HttpResponse<String> answer = upload("dora", "by-stealth", hostile);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("by-stealth.bpmn:5", "task_1", "by-stealth.bpmn:", "task_2",
                "script tasks run code", "Nothing was deployed: ");
        assertThat(browser("dora").get("/processes/by-stealth").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "sam", "mia"})
    void takesNoModelFromAnybodyElse(String login) {
        HttpResponse<String> page = upload(login, "by-" + login, model("by-" + login, "Wait"));
        HttpResponse<String> modeler = deploy(login, "by-" + login, model("by-" + login, "Wait"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(modeler.statusCode()).isEqualTo(403);
        assertThat(browser(login).get("/processes").body()).doesNotContain("type=\"file\"", "by-" + login);
    }

    @Test
    void answersTheDesktopModelersDeployDialogue() {
        Caller modeler = program("dora");

        assertThat(JSON.readTree(modeler.get("/engine-rest/version").body()).path("version").asString()).startsWith("7.24");
        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").body()).isEqualTo("[]");
        HttpResponse<String> answer = deploy("dora", "by-modeler", model("by-modeler", "Wait"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode created = JSON.readTree(answer.body());
        assertThat(created.path("id").asString()).isNotBlank();
        assertThat(created.path("name").asString()).isEqualTo("Test models");
        assertThat(created.path("deployedProcessDefinitions").values()).singleElement().satisfies(definition -> {
            assertThat(definition.path("key").asString()).isEqualTo("by-modeler");
            assertThat(definition.path("version").asInt()).isEqualTo(1);
        });
        assertThat(process("by-modeler").path("versions").get(0).path("deployedBy").asString()).isEqualTo("dora");
    }

    @Test
    void tellsTheDesktopModelerWhyInItsOwnWords() {
        HttpResponse<String> answer = deploy("dora", "by-force",
                model("by-force", "Wait").replace("camunda:priority=\"80\"", "camunda:assignee=\"${''.getClass()}\""));

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode failure = JSON.readTree(answer.body());
        assertThat(failure.path("type").asString()).isEqualTo("ParseException");
        assertThat(failure.path("message").asString()).contains("by-force.bpmn:5 task_1");
        assertThat(failure.path("details").path("by-force.bpmn").path("errors").get(0).path("line").asInt()).isEqualTo(5);
        assertThat(process("by-force").isMissingNode()).isTrue();
    }

    @Test
    void countsTokensWhereTheyStandInEveryVersion() {
        deploy("dora", "counted", model("counted", "Wait"));
        Ref first = started("counted");
        deploy("dora", "counted", model("counted", "Wait longer"));
        started("counted");
        started("counted");

        JsonNode counted = process("counted");
        assertThat(counted.path("version").asInt()).isEqualTo(2);
        assertThat(counted.path("running").asInt()).isEqualTo(3);
        assertThat(counted.path("tokens").path("task_1").asInt()).isEqualTo(3);
        assertThat(counted.path("versions").get(1).path("running").asInt()).isEqualTo(1);
        assertThat(browser("carol").get("/processes/counted").body()).contains("data-tokens=\"{&quot;task_1&quot;:3}\"");
        assertThat(browser("carol").get("/processes/counted?version=1").body()).contains("data-tokens=\"{&quot;task_1&quot;:1}\"");

        JsonNode about = JSON.readTree(program("ada").get("/api/v1/processes/counted/instances?subject=" + first).body());
        assertThat(about.path("items").values()).singleElement().satisfies(instance -> {
            assertThat(instance.path("subject").asString()).isEqualTo(first.toString());
            assertThat(instance.path("version").asInt()).isEqualTo(1);
            assertThat(instance.path("elements").get(0).path("id").asString()).isEqualTo("task_1");
            assertThat(instance.path("elements").get(0).path("label").asString()).isEqualTo("Wait");
        });
        assertThat(JSON.readTree(program("alice").get("/api/v1/processes/counted/instances").body()).path("items")).isEmpty();
    }

    @Test
    void refusesFilesThatNothingInTheUploadUses() {
        Caller designer = browser("dora");
        Parcel parcel = parcel(designer).file("files", "alone.bpmn", model("alone", "Wait"))
                .file("files", "evil.groovy", "'id'.execute()");

        HttpResponse<String> answer = designer.post("/processes", parcel.body(), "Content-Type", parcel.type());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("evil.groovy");
        assertThat(process("alone").isMissingNode()).isTrue();
    }

    private JsonNode process(String key) {
        JsonNode all = JSON.readTree(program("alice").get("/api/v1/processes").body()).path("items");
        return all.valueStream().filter(one -> one.path("key").asString().equals(key)).findFirst()
                .orElse(JSON.missingNode());
    }

    /** About an enrolment, which agents do not see. */
    private Ref started(String process) {
        Ref enrolment = new Ref("enrolment", ids.next());
        units.perform(Actor.system("test"), null, () -> links.start(process, enrolment, Map.of()));
        return enrolment;
    }

    private HttpResponse<String> upload(String login, String process, String model) {
        Caller browser = browser(login);
        Parcel parcel = parcel(browser).file("files", process + ".bpmn", model);
        return browser.post("/processes", parcel.body(), "Content-Type", parcel.type());
    }

    private static Parcel parcel(Caller browser) {
        return new Parcel().field("_csrf", browser.token("/processes"));
    }

    private HttpResponse<String> deploy(String login, String process, String model) {
        Parcel parcel = new Parcel().field("deployment-name", "Test models").field("deployment-source", "Camunda Modeler")
                .field("deploy-changed-only", "true").field("enable-duplicate-filtering", "true")
                .file(process + ".bpmn", process + ".bpmn", model);
        return program(login).post("/engine-rest/deployment/create", parcel.body(), "Content-Type", parcel.type());
    }

    private Caller program(String login) {
        return Caller.at(port).withPassword(login, "baton");
    }

    private Caller browser(String login) {
        Caller browser = Caller.at(port);
        browser.logIn(login);
        return browser;
    }

    private static String model(String process, String label) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://baton.dev"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="%s" name="%s" isExecutable="true">
                  <startEvent id="start_1" />
                  <sequenceFlow id="flow_1" sourceRef="start_1" targetRef="task_1" />
                  <userTask id="task_1" name="%s" camunda:priority="80" />
                </process></definitions>
                """.formatted(process, process, label);
    }
}
