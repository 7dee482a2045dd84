package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SafeVariablesTest {

    @Autowired ModelDeployment models;
    @Autowired ProcessLinks links;
    @Autowired RuntimeService runtime;
    @Autowired Tsids ids;

    @BeforeEach
    void deploy() {
        models.deployShipped(Models.files("stumbling.bpmn"));
    }

    @Test
    void takesFlagsNumbersTimesAndIds() {
        Instant callBy = Instant.parse("2026-03-02T09:00:00.123Z");
        String instance = start(
                Map.of("worthACall", true, "score", 80, "mail", 4711L, "callBy", callBy, "team", "team:7"));

        assertThat(runtime.getVariables(instance)).containsAllEntriesOf(
                Map.of("worthACall", true, "score", 80, "mail", 4711L, "callBy", Date.from(callBy), "team", "team:7"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void refusesWhatUsersWroteAndObjects(Object value) {
        assertThatThrownBy(() -> start(Map.of("value", value))).hasMessageContaining("variable")
                .hasMessageNotContaining("swordfish");
    }

    static List<Object> unsafe() {
        return List.of("my password is swordfish", "smile\uD83D\uDE00", "line\nbreak", "x".repeat(201), List.of("a"),
                Map.of("a", "b"), new byte[] {1}, 1.5, new StringBuilder("swordfish"));
    }

    private String start(Map<String, Object> variables) {
        return links.start("stumbling", new Ref("case", ids.next()), variables);
    }
}
