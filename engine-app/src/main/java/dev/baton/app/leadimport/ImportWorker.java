package dev.baton.app.leadimport;

import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.leadimport.LeadImports;
import dev.baton.router.Loop;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works imports behind, one after the other on this node. It stops between two transactions, and goes on from there. */
@Component
class ImportWorker {

    /** For what was started on another node, or was postponed. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);
    private static final long LONGEST_STEP_SECONDS = 15;

    private final String name = UUID.randomUUID().toString();
    private final LeadImports imports;
    private final ImportRun run;
    private final UndoRun undo;
    private final UnitOfWork units;
    private final Wakeup bell = new Wakeup();
    private final Semaphore working = new Semaphore(1);
    private volatile boolean stopping;
    private Loop loop;

    ImportWorker(LeadImports imports, ImportRun run, UndoRun undo, UnitOfWork units) {
        this.imports = imports;
        this.run = run;
        this.undo = undo;
        this.units = units;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        loop = Loop.start("lead-imports", this::round);
    }

    /** Something is to be worked once the running transaction is over. */
    void ring() {
        UnitOfWork.now().afterCommit(bell::ring);
    }

    /** What is under way comes to the end of its transaction: an interrupt in the midst of one could close the database's file. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        if (loop != null && working.tryAcquire(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
            working.release();
            loop.stop();
        }
    }

    private void round() throws InterruptedException, IOException {
        working.acquire();
        boolean worked;
        try {
            worked = !stopping && worked();
        } finally {
            working.release();
        }
        if (!worked) {
            bell.await(LOOKS_EVERY, Duration.ZERO);
        }
    }

    private boolean worked() throws IOException {
        Optional<LeadImport> next = units.perform(Actor.system("import"), null, () -> imports.claim(name));
        if (next.isEmpty()) {
            return false;
        }
        Hold hold = new Hold(next.get(), name, imports, () -> !stopping);
        try {
            if (hold.one().state() == State.UNDOING) {
                undo.work(hold);
            } else {
                run.work(hold);
            }
        } catch (Hold.Lost lost) {
            return true;
        } catch (IOException | RuntimeException failure) {
            units.run(Actor.system("import"), null, hold::postpone); // or nothing after it would ever begin
            throw failure;
        } finally {
            units.run(Actor.system("import"), null, hold::release);
        }
        return true;
    }
}
