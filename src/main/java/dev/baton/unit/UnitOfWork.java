package dev.baton.unit;

import dev.baton.id.Ref;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction, one unit of work: rows, process step, inbox and outbox commit together or not at all. Wraps every web
 * call that writes, every API call, mail, event and job, and repeats the whole unit, at most three times in all, when it
 * lost a race (optimistic lock, deadlock, or somebody else just made the row that it found missing).
 */
public final class UnitOfWork {

    private static final Logger log = LoggerFactory.getLogger(UnitOfWork.class);
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_NANOS = 20_000_000;

    private final TransactionTemplate transaction;
    private final List<Predicate<Throwable>> races;
    private final Runnable hardening;

    /** On a database whose commits are durable by themselves. */
    public UnitOfWork(PlatformTransactionManager transactions, List<Predicate<Throwable>> races) {
        this(transactions, races, () -> { });
    }

    /**
     * @param races tell which failures of others (the engine) are lost races; Spring's own are known
     * @param hardening what {@link #harden()} does
     */
    public UnitOfWork(PlatformTransactionManager transactions, List<Predicate<Throwable>> races, Runnable hardening) {
        this.transaction = new TransactionTemplate(transactions);
        this.races = List.copyOf(races);
        this.hardening = hardening;
    }

    /**
     * Returns when no kill of this process can take back what was committed before. To be called between a commit and
     * whatever tells the world of it: a mail that leaves, a mail that is deleted on its server, an answer to a caller.
     */
    public void harden() {
        hardening.run();
    }

    public <T> T perform(Actor actor, Ref cause, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get(); // part of the unit that is under way
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    open(actor, cause);
                    return work.get();
                });
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !lostRace(failure)) {
                    throw failure;
                }
                log.debug("Lost a race, attempt {}: {}", attempt, failure.toString());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    public void run(Actor actor, Ref cause, Runnable work) {
        perform(actor, cause, () -> {
            work.run();
            return null;
        });
    }

    /**
     * The unit of the running transaction. A transaction that somebody else began, such as the engine's for a job, gets
     * one here; outside a transaction there is none to speak of, which is a programming error.
     */
    public Unit current() {
        return now();
    }

    /** As {@link #current()}, for the data layer, which has no bean at hand. */
    public static Unit now() {
        Unit unit = (Unit) TransactionSynchronizationManager.getResource(Unit.class);
        return unit != null ? unit : open(Actor.system("job"), null);
    }

    public static boolean underWay() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static Unit open(Actor actor, Ref cause) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction: wrap this in UnitOfWork.perform");
        }
        Unit unit = new Unit(actor, cause);
        TransactionSynchronizationManager.bindResource(Unit.class, unit);
        TransactionSynchronizationManager.registerSynchronization(new Ending(unit));
        return unit;
    }

    private boolean lostRace(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Throwable one = t;
            if (t instanceof ConcurrencyFailureException || t instanceof DuplicateKeyException
                    || races.stream().anyMatch(race -> race.test(one))) {
                return true;
            }
        }
        return false;
    }

    private record Ending(Unit unit) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Unit.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Unit.class, unit);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            unit.finish();
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(Unit.class);
        }

        @Override
        public void afterCommit() {
            unit.committed();
        }
    }
}
