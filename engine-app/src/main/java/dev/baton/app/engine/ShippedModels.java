package dev.baton.app.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models and forms in this repository, deployed before the first request can ask for one. */
@Component
final class ShippedModels implements SmartInitializingSingleton {

    private static final List<String> PLACES = List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.form");

    private final ResourcePatternResolver resources;
    private final ModelDeployment deployment;

    ShippedModels(ResourcePatternResolver resources, ModelDeployment deployment) {
        this.resources = resources;
        this.deployment = deployment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployment.deployShipped(files());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The shipped models cannot be read", unreadable);
        }
    }

    List<ModelFile> files() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String place : PLACES) {
            for (Resource resource : resources.getResources(place)) {
                files.add(new ModelFile(resource.getFilename(), resource.getContentAsByteArray()));
            }
        }
        return files;
    }
}
