package dev.baton.app.engine;

import org.camunda.bpm.engine.ArtifactFactory;

/** Classes named in a model are never made, should one ever come past the language check. */
final class RefusedClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new IllegalStateException("A model named the class " + type.getName());
    }
}
