package dev.baton.app.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the engine can do and must not: run what somebody drew as code, or look for code by name. */
final class EngineLimits {

    private final StepBeans steps;
    private final ModelLanguage language;

    EngineLimits(StepBeans steps, ModelLanguage language) {
        this.steps = steps;
        this.language = language;
    }

    void apply(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(List.of(new ModelGate(language)));
        engine.setExpressionManager(new SafeExpressions(steps));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setArtifactFactory(new RefusedClasses());
    }
}
