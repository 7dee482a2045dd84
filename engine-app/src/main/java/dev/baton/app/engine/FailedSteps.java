package dev.baton.app.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * What becomes of a job that failed. A lost race is tried again at once and costs no attempt; the engine itself would
 * wait for the first pause of the retry cycle. Anything else waits, and after the last attempt becomes an incident.
 */
final class FailedSteps implements FailedJobCommandFactory {

    private final EngineRaces races;

    FailedSteps(EngineRaces races) {
        this.races = races;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new Retry(jobId, failure);
    }

    private final class Retry extends DefaultJobRetryCmd {

        Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null && races.lost(exception)) {
                job.unlock();
                notifyAcquisition(context);
                return null;
            }
            return super.execute(context);
        }

        /** Messages of exceptions may quote what users wrote, which stays out of the engine; the log has them. */
        @Override
        protected void logException(JobEntity job) {
            if (exception != null) {
                job.setExceptionMessage(Failure.summary(exception));
                job.setExceptionStacktrace(Failure.trace(exception));
            }
        }
    }
}
