package dev.baton.app.engine;

import dev.baton.data.LostRace;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells which failures of the engine mean only that somebody else was faster. The engine wraps the database's own
 * errors, so callers ask for each cause.
 */
final class EngineRaces implements LostRace {

    /** The engine's {@code BuiltinExceptionCode}s. */
    private static final int OPTIMISTIC_LOCK = 1;
    private static final int DEADLOCK = 10_000;
    private static final int FOREIGN_KEY_BROKEN = 10_001;

    /**
     * SQL states of MySQL, MariaDB (40001 deadlock, 41000 lock wait) and H2 (40001, HYT00 lock wait, 90131 changed).
     */
    private static final Set<String> SQL_STATES = Set.of("40001", "41000", "HYT00", "90131");

    /** A foreign key counts too: typically a row went away between reading and writing. */
    @Override
    public boolean recognises(Throwable failure) {
        return isLost(failure) || failure instanceof ProcessEngineException e && e.getCode() == FOREIGN_KEY_BROKEN;
    }

    /** Whether this failure or a cause of it is a race for certain, so that it may be repeated without counting. */
    boolean lost(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (isLost(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingException ignored -> true;
            case ConcurrencyFailureException ignored -> true;
            case ProcessEngineException engine -> engine.getCode() == OPTIMISTIC_LOCK || engine.getCode() == DEADLOCK;
            case SQLException sql -> SQL_STATES.contains(sql.getSQLState());
            default -> false;
        };
    }
}
