package dev.baton.app.engine;

import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** When the processes about a record go on by themselves. */
@Component
public class DueTimes {

    private final RuntimeService runtime;
    private final ManagementService management;

    DueTimes(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** The earliest; empty when nothing is timed. */
    public Optional<Instant> of(Ref subject) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.toString()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(Job::getDuedate).filter(Objects::nonNull).map(date -> date.toInstant())
                .min(Comparator.naturalOrder());
    }
}
