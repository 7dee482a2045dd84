package dev.baton.app.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Spares the engine questions to which this house has one answer: tasks have no subtasks, no variables of their own and
 * no identity links, messages are not delivered asynchronously, and a version of a process never changes. That is five
 * statements for each task that ends.
 */
final class LeanSessions {

    private LeanSessions() {
    }

    static List<SessionFactory> all() {
        Map<String, JobDefinitionEntity> read = new ConcurrentHashMap<>();
        return List.of(
                factory(JobDefinitionManager.class, () -> new ReadDefinitions(read)),
                factory(TaskManager.class, NoSubtasks::new),
                factory(IdentityLinkManager.class, NoIdentityLinks::new),
                factory(VariableInstanceManager.class, NoTaskVariables::new),
                factory(JobManager.class, NoAsynchronousMessages::new),
                factory(ProcessDefinitionManager.class, ParsedDefinitions::new));
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<Session> session) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return session.get();
            }
        };
    }

    private static final class NoSubtasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class NoIdentityLinks extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return List.of();
        }
    }

    private static final class NoTaskVariables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
            return List.of();
        }
    }

    /** A version never changes and is never suspended here: what is parsed need not be read again. */
    private static final class ParsedDefinitions extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            ProcessDefinitionEntity parsed = Context.getProcessEngineConfiguration().getDeploymentCache()
                    .findProcessDefinitionFromCache(id);
            return parsed != null ? parsed : super.findLatestDefinitionById(id);
        }
    }

    /** The same holds for the timers of a version: nobody here suspends them or gives them another priority. */
    private static final class ReadDefinitions extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> read;

        ReadDefinitions(Map<String, JobDefinitionEntity> read) {
            this.read = read;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            return read.computeIfAbsent(id, super::findById);
        }
    }

    private static final class NoAsynchronousMessages extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String type, String configuration, String tenant) {
            return type.equals(ProcessEventJobHandler.TYPE) ? List.of()
                    : super.findJobsByConfiguration(type, configuration, tenant);
        }
    }
}
