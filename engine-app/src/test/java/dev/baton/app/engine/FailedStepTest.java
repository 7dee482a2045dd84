package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tryout.TryoutSteps;

@EngineTest
class FailedStepTest {

    @Autowired ModelDeployment models;
    @Autowired ProcessLinks links;
    @Autowired ManagementService management;
    @Autowired DueWork work;
    @Autowired HeardTasks heard;
    @Autowired MovableClock clock;
    @Autowired Tsids ids;

    private String instance;
    private Ref subject;

    @BeforeEach
    void start() {
        models.deployShipped(Models.files("stumbling.bpmn"));
        heard.events.clear();
        TryoutSteps.DONE.clear();
        subject = new Ref("case", ids.next());
        instance = links.start("stumbling", subject, Map.of());
    }

    @AfterEach
    void getUp() {
        TryoutSteps.failure = null;
    }

    @Test
    void runsATimerWhenTheClockOfTheApplicationSaysSo() {
        assertThat(due()).isNull();
        clock.advance(Duration.ofHours(4));
        assertThat(work.finish(Duration.ofSeconds(10))).isTrue();

        assertThat(TryoutSteps.DONE).containsExactly("stumble");
        assertThat(links.running("stumbling", subject)).isEmpty();
    }

    @Test
    void waitsLongerBeforeEachAttemptAndTellsTheInboxAfterTheLast() {
        TryoutSteps.failure = new IllegalStateException("the customer wrote: \uD83D\uDE00 my password is swordfish");
        clock.advance(Duration.ofHours(4));
        management.executeJob(due().getId());

        for (String pause : new String[] {"PT1M", "PT5M", "PT15M", "PT1H", "PT6H"}) {
            fail();
            assertThat(due()).isNull();
            assertThat(heard.events).isEmpty();
            clock.advance(Duration.parse(pause));
        }
        fail();

        assertThat(heard.events).containsExactly("failed");
        assertThat(heard.failure.subject()).isEqualTo(subject);
        assertThat(heard.failure.label()).isEqualTo("Stumble");
        assertThat(heard.failure.reason())
                .startsWith("IllegalStateException at dev.baton.app.engine.").doesNotContain("swordfish");
        assertThat(management.getJobExceptionStacktrace(heard.failure.job())).doesNotContain("swordfish");

        TryoutSteps.failure = null;
        management.executeJob(heard.failure.job());
        assertThat(heard.events).startsWith("failed", "recovered");
    }

    @Test
    void repeatsALostRaceAtOnceWithoutCountingIt() {
        TryoutSteps.failure = new OptimisticLockingException("somebody was faster");
        clock.advance(Duration.ofHours(4));
        management.executeJob(due().getId());
        int attempts = due().getRetries();

        fail();

        assertThat(due().getRetries()).isEqualTo(attempts);
    }

    private void fail() {
        assertThatThrownBy(() -> management.executeJob(due().getId())).isNotNull();
    }

    /** What the job executor would run now. */
    private Job due() {
        return management.createJobQuery().processInstanceId(instance).executable().singleResult();
    }
}
