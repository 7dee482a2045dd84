package dev.baton.app.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's own deployers, so that no way into the engine leads past the {@link ModelLanguage}. It
 * sees the files as they are written, which a parse listener does not: that one comes after all classes have been
 * looked up.
 */
final class ModelGate implements Deployer {

    private final ModelLanguage language;

    ModelGate(ModelLanguage language) {
        this.language = language;
    }

    /** Models from the database were checked when they were new; running instances need them as they are. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<Finding> findings = language.check(deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes())).toList());
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }
}
