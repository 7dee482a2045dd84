package dev.baton.outside;

import dev.baton.app.leadimport.Importer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Imports in a process that is killed in the midst of them, each time at another moment, and started again. */
final class ImportDrill implements AutoCloseable {

    private static final Duration LONG = Duration.ofHours(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    /** Longer than the embedded database keeps a commit from its file. */
    private static final Duration WRITTEN_BY_THEN = Duration.ofSeconds(2);

    private final Surroundings around;
    private final ProcessHandle database;
    private final Random moments;
    private RunningBaton baton;

    /** @param database its own process; null where it lives inside Baton */
    ImportDrill(Surroundings around, ProcessHandle database, long seed) {
        this.around = around;
        this.database = database;
        this.moments = new Random(seed);
        this.baton = around.startBaton();
    }

    /**
     * What was done between two kills.
     *
     * @param liveHeap bytes that were still needed at its end
     */
    record Leg(int rows, Cost cost, double liveHeap) {

        @Override
        public String toString() {
            double cpu = cost.cpu().plus(cost.database()).toMillis();
            return "%,d rows, %.0f a second, %.1f statements and %.2f commits a row, CPU %.1f ms a row, heap in use %.0f MB".formatted(rows,
                    rows / cost.seconds(), cost.statements() / rows, cost.commits() / rows, cpu / rows, liveHeap / 1e6);
        }
    }

    Importer sam() {
        return new Importer(URI.create(baton.url("/")).getPort(), "sam");
    }

    /** Waits until it is over. @return what each life of the process did of it */
    List<Leg> through(JsonNode one, String counted, int rows, int kills) {
        List<Leg> legs = new ArrayList<>();
        for (int kill = 1; kill <= kills; kill++) {
            legs.add(leg(one, counted, (int) ((long) rows * kill / (kills + 1))));
            restart();
        }
        legs.add(leg(one, counted, rows));
        Patience.await("it is over: " + now(one), LONG, BETWEEN_LOOKS, () -> !now(one).path("endedAt").isNull());
        return legs;
    }

    JsonNode now(JsonNode one) {
        return sam().read(path(one));
    }

    static String path(JsonNode one) {
        return "/lead-imports/" + one.path("id").asString();
    }

    /** Whoever comes next finds what was done before. */
    void killWhenWritten() {
        Patience.pass(WRITTEN_BY_THEN);
        baton.close();
    }

    void startAgain() {
        baton = around.startBaton();
    }

    private Leg leg(JsonNode one, String counted, int until) {
        Importer sam = sam();
        int found = sam.read(path(one)).path(counted).asInt();
        Patience.await("it goes on", LONG, BETWEEN_LOOKS, () -> sam.read(path(one)).path(counted).asInt() > found);
        Cost begin = Cost.of(baton, database);
        int from = sam.read(path(one)).path(counted).asInt();
        Patience.await("it comes to " + until, LONG, BETWEEN_LOOKS, () -> sam.read(path(one)).path(counted).asInt() >= until);
        int to = sam.read(path(one)).path(counted).asInt();
        return new Leg(Math.max(1, to - from), Cost.of(baton, database).since(begin), baton.liveHeap());
    }

    private void restart() {
        Patience.pass(Duration.ofMillis(moments.nextInt(1_000)));
        baton.close();
        startAgain();
    }

    @Override
    public void close() {
        baton.close();
    }
}
