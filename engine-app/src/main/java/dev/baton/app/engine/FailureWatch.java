package dev.baton.app.engine;

import dev.baton.app.engine.TaskFollower.FailedStep;
import dev.baton.id.Ref;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** After the last attempt of a step somebody must look: the follower hears of it, and again when it is over. */
final class FailureWatch extends DefaultIncidentHandler {

    private final Supplier<TaskFollower> follower;

    FailureWatch(Supplier<TaskFollower> follower) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.follower = follower;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            follower.get().failed(describe(context, message));
        }
        return incident;
    }

    /** Called whenever a job ends, and nearly none had an incident: asking the database each time would be dear. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity job = Context.getCommandContext().getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job != null && job.getExceptionMessage() == null) {
            return;
        }
        super.removeIncident(context, resolved);
        follower.get().recovered(context.getConfiguration());
    }

    private static FailedStep describe(IncidentContext context, String message) {
        ExecutionEntity execution = Context.getCommandContext().getExecutionManager()
                .findExecutionById(context.getExecutionId());
        var definition = execution.getProcessDefinition();
        var activity = definition.findActivity(context.getActivityId());
        String label = activity == null || activity.getName() == null ? context.getActivityId() : activity.getName();
        return new FailedStep(context.getConfiguration(), Ref.parse(execution.getProcessBusinessKey()),
                definition.getKey(), execution.getProcessInstanceId(), context.getActivityId(), label, message);
    }
}
