package dev.baton.app.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Describes what happened by the parsed process; the engine would read its row again in each command. */
final class LeanHistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return id == null ? null : Context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(id);
    }
}
