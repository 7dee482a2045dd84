package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What designers are told who draw a dialogue that would not go on. */
class DialogueModelsTest {

    private static final Set<String> STEPS = Set.of("noteTry", "noteCall", "updateLead", "putLeadOff", "disqualifyLead", "qualifyLead");

    @Test
    void theShippedOneIsFine() {
        assertThat(findings("", "")).isEmpty();
    }

    @Test
    void everyGatewayKnowsAWayWithoutAnAnswer() {
        assertThat(findings(" default=\"flow_HowSoon_AskAboutTheCompany\"", "")).containsExactly(
                "an answer may be missing: give the gateway a default flow");
    }

    @Test
    void aQuestionIsForWhoeverWorksOnTheRecord() {
        assertThat(findings("camunda:formRef=\"call-need\"", "camunda:formRef=\"call-need\" camunda:candidateGroups=\"${team}\"")).containsExactly(
                "a question of a dialogue is for whoever works on the record: no person or team");
    }

    @Test
    void nothingWaitsForAnythingButAnAnswer() {
        assertThat(findings("<bpmn:exclusiveGateway id=\"merge_Deciders\"", "<bpmn:intermediateCatchEvent id=\"later\"><bpmn:timerEventDefinition>"
                + "<bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                + "<bpmn:exclusiveGateway id=\"merge_Deciders\"")).containsExactly(
                "a dialogue asks one question after the other: no intermediateCatchEvent in it");
    }

    /** Of the shipped model with one thing changed. */
    private static List<String> findings(String what, String into) {
        List<ModelFile> files = new ArrayList<>();
        for (ModelFile file : shipped()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            if (file.name().equals("lead-qualification.bpmn")) {
                assertThat(text).contains(what);
                files.add(new ModelFile(file.name(), text.replace(what, into).getBytes(StandardCharsets.UTF_8)));
            } else if (file.name().startsWith("call-")) {
                files.add(file);
            }
        }
        return new ModelLanguage(() -> STEPS, Duration.ofMinutes(1)).check(files).stream().map(Finding::reason).toList();
    }

    private static List<ModelFile> shipped() {
        try {
            return new ShippedModels(new PathMatchingResourcePatternResolver(), null).files();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
