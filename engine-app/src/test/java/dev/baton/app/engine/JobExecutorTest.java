package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tryout.TryoutSteps;

@EngineTest
@TestPropertySource(properties = {"baton.engine.jobs=true",
    "spring.datasource.url=jdbc:h2:mem:jobs;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"})
@DirtiesContext // its threads must not outlive it
class JobExecutorTest {

    @Autowired ModelDeployment models;
    @Autowired ProcessLinks links;
    @Autowired DueWork work;
    @Autowired MovableClock clock;
    @Autowired Tsids ids;

    @Test
    void runsWhatTheClockOfTheApplicationMadeDueAndWhatFollows() {
        models.deployShipped(Models.files("stumbling.bpmn"));
        TryoutSteps.DONE.clear();
        List<Ref> cases = IntStream.range(0, 50).mapToObj(n -> new Ref("case", ids.next())).toList();
        cases.forEach(subject -> links.start("stumbling", subject, Map.of()));
        assertThat(work.finish(Duration.ofSeconds(30))).isTrue();
        assertThat(TryoutSteps.DONE).isEmpty();

        clock.advance(Duration.ofHours(4));

        assertThat(work.finish(Duration.ofSeconds(60))).isTrue();
        assertThat(cases).allSatisfy(subject -> assertThat(links.running("stumbling", subject)).isEmpty());
        assertThat(TryoutSteps.DONE).hasSize(50);
    }
}
