package dev.baton.app.engine;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's configuration where it has no setter for what the house decides. */
final class HouseEngine extends SpringProcessEngineConfiguration {

    HouseEngine() {
        variableSerializers = new SafeVariables();
    }
}
