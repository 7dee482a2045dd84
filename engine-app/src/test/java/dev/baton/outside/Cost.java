package dev.baton.outside;

import java.time.Duration;
import java.util.Map;

/**
 * What Baton has used so far. Two of them, subtracted, tell what a piece of work cost.
 *
 * @param database processor time of the database's own process; zero where it lives inside Baton
 */
record Cost(double statements, double commits, Duration cpu, Duration database, long nanos) {

    static Cost of(RunningBaton baton, ProcessHandle database) {
        Map<String, Double> figures = baton.as("ada").figures();
        return new Cost(figures.get("baton_sql_statements_total"), figures.get("baton_sql_commits_total"), baton.cpu(),
                database == null ? Duration.ZERO : database.info().totalCpuDuration().orElse(Duration.ZERO), System.nanoTime());
    }

    Cost since(Cost before) {
        return new Cost(statements - before.statements, commits - before.commits, cpu.minus(before.cpu),
                database.minus(before.database), nanos - before.nanos);
    }

    double seconds() {
        return nanos / 1e9;
    }

    /** Without what an idle Baton would have used in the same time. */
    Cost beyond(Cost idle) {
        double share = seconds() / idle.seconds();
        return new Cost(statements - idle.statements * share, commits - idle.commits * share,
                cpu.minusNanos((long) (idle.cpu.toNanos() * share)),
                database.minusNanos((long) (idle.database.toNanos() * share)), nanos);
    }

    void report(Figures figures, String what, int count, int mostStatements) {
        figures.add("statements per " + what, statements / count, "statements", "at most " + mostStatements);
        figures.add("commits per " + what, commits / count, "commits");
        figures.add("application CPU per " + what, cpu.toMillis() / (double) count, "ms");
        if (!database.isZero()) {
            figures.add("database CPU per " + what, database.toMillis() / (double) count, "ms");
        }
    }
}
