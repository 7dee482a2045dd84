package dev.baton.app.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Timers and asynchronous steps run from when the application is ready until it begins to stop. */
final class JobStart {

    private final JobExecutor executor;
    private final EngineSettings settings;

    JobStart(JobExecutor executor, EngineSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.jobs()) {
            executor.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        executor.shutdown();
    }
}
