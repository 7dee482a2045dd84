package dev.baton.app.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** Timers and asynchronous steps whose time has come, for those who moved the clock and want to see what it did. */
public final class DueWork {

    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ManagementService management;
    private final JobExecutor executor;

    DueWork(ManagementService management, JobExecutor executor) {
        this.management = management;
        this.executor = executor;
    }

    /**
     * Sees to it that everything due by the application's clock is done, also what follows from it. Where the job
     * executor is off it is done here, otherwise waited for.
     *
     * @return false when something was still due at the end of {@code patience}, which is real time
     */
    public boolean finish(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<Job> due = due().listPage(0, 20);
        while (!due.isEmpty() && System.nanoTime() < end) {
            if (executor.isActive()) {
                executor.jobWasAdded(); // it may be idle for a while otherwise
                LockSupport.parkNanos(GLANCE_NANOS);
            } else {
                due.forEach(this::run);
            }
            due = due().listPage(0, 20);
        }
        return due.isEmpty();
    }

    /** When the next timer that is set for later comes. */
    public Optional<Instant> nextAfter(Instant at) {
        return management.createJobQuery().withRetriesLeft().active().duedateHigherThan(Date.from(at))
                .orderByJobDuedate().asc().listPage(0, 1).stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            // The engine noted it and set the next attempt, or an earlier job of this list made it needless.
        }
    }

    private JobQuery due() {
        return management.createJobQuery().executable().orderByJobDuedate().asc();
    }
}
