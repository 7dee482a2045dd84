package dev.baton.app.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** How the engine works: few writes, growing pauses between attempts, nothing that this house does by itself. */
final class EngineHabits {

    private final EngineSettings settings;
    private final EngineRaces races;

    EngineHabits(EngineSettings settings, EngineRaces races) {
        this.settings = settings;
        this.races = races;
    }

    void apply(ProcessEngineConfigurationImpl engine) {
        history(engine);
        jobs(engine);
        engine.setCustomSessionFactories(LeanSessions.all());
        engine.setHostname("baton"); // otherwise looked up in the network
        engine.setImplicitVariableUpdateDetectionEnabled(false); // variables are immutable values
        engine.setDbIdentityUsed(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setCommandCheckers(List.of()); // they would load the process definition to check nothing
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false); // whoever calls gets the exception, and may well expect it
    }

    private void history(ProcessEngineConfigurationImpl engine) {
        LeanHistory lean = new LeanHistory();
        engine.setHistoryLevel(lean);
        engine.setCustomHistoryLevels(List.of(lean)); // or a database that knows it cannot be started again
        engine.setHistoryEventProducer(new LeanHistoryEvents());
        engine.setHistoryEventHandler(new LeanHistoryWriter());
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive(settings.historyTimeToLive());
        // By end time and the model's time to live: otherwise each ending instance updates a dozen history tables.
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupEnabled(settings.jobs());
        if (settings.jobs()) {
            engine.setHistoryCleanupBatchWindowStartTime("02:00");
            engine.setHistoryCleanupBatchWindowEndTime("05:00");
        }
    }

    private void jobs(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutorActivate(false); // started by JobStart
        engine.setJobExecutorAcquireByPriority(true);
        engine.setJobExecutorAcquireByDueDate(true); // otherwise in any order, and an old job may starve
        engine.setEnsureJobDueDateNotNull(true);
        engine.setFailedJobRetryTimeCycle(settings.retries());
        engine.setFailedJobCommandFactory(new FailedSteps(races));
    }
}
