package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn verify -Pbench}: the figures, measured from outside. With {@code -Dbench.db=mysql} on a durable MySQL
 * server, application and database apart. {@code -Dbench.mails}, {@code -Dbench.leads} and
 * {@code -Dbench.waiting}, {@code -Dbench.deliveries}, {@code -Dbench.leads.among} make it shorter, {@code -Dbench.only}
 * measures one part: {@code usual}, {@code backlog}, {@code deliveries} or {@code leads}.
 */
@Tag("bench")
class BenchTest {

    private static final Path REPORT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("target/bench.json");
    private static final int MAILS = Integer.getInteger("bench.mails", 2_000);
    private static final int LEADS = Integer.getInteger("bench.leads", 2_000);
    private static final int WAITING = Integer.getInteger("bench.waiting", 20_000);
    private static final int DELIVERIES = Integer.getInteger("bench.deliveries", 10_000);
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final int SINGLE_MAILS = 100;
    /** Longer than the figure remembers: the mails of before are forgotten. */
    private static final int STEADY_SECONDS = 150;
    private static final int STEADY_RATE = 30;
    private static final int CLIENTS = 16;
    private static final Duration LONG = Duration.ofMinutes(15);

    private final Figures figures = new Figures(System.getProperty("bench.db", "h2"));
    private ProcessHandle database;
    private int customers;

    @TempDir
    Path folder;

    /** @see #ONLY */
    private interface Part {
        void measure(Map<String, String> settings) throws IOException;
    }

    @Test
    void measures() throws IOException {
        boolean mysql = System.getProperty("bench.db", "h2").equals("mysql");
        try (MySqlServer server = mysql ? MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE) : null) {
            database = mysql ? server.process() : null;
            for (Map.Entry<String, Part> part : parts().entrySet()) {
                if (ONLY.isEmpty() || ONLY.equals(part.getKey())) {
                    part.getValue().measure(mysql ? Surroundings.mysql(server.freshDatabase()) : Map.of());
                }
            }
        }
        figures.write(REPORT);
        System.out.println(figures);
    }

    private Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("usual", this::measure);
        parts.put("backlog", settings -> new Backlog(WAITING, figures, database).measure(folder.resolve("backlog"), settings));
        parts.put("deliveries", settings -> new FullOutbox(DELIVERIES, figures, database).measure(folder.resolve("outbox"), settings));
        parts.put("leads", settings -> new LeadsAmongMany(figures, database).measure(folder.resolve("leads"), settings));
        return parts;
    }

    private void measure(Map<String, String> settings) throws IOException {
        try (Surroundings around = new Surroundings(folder, settings, Surroundings.USUAL)) {
            try (RunningBaton first = around.startBaton()) {
                figures.add("time to ready, empty database", first.timeToReady().toMillis() / 1e3, "s", "at most 20");
            }
            try (RunningBaton baton = around.startBaton()) {
                figures.add("time to ready, again", baton.timeToReady().toMillis() / 1e3, "s");
                Cost idle = idle(baton);
                latency(around, baton);
                mails(around, baton, idle);
                steadily(around, baton);
                leads(baton, idle);
                figures.add("heap in use after a full collection", baton.liveHeap() / 1e6, "MB");
            }
        }
        figures.add("decisions, lead scoring, one thread", Decisions.perSecond(), "per second");
        double[] assignments = Assignments.millis();
        for (int percentile : new int[] {50, 99}) {
            figures.add("a lead's owner by 100 rules among 500 people, p" + percentile,
                    assignments[assignments.length * percentile / 100], "ms", "at most 2");
        }
        figures.add("mails read and judged, one core", Readings.perSecond(), "per second", "at least 1000");
    }

    private Cost idle(RunningBaton baton) {
        Cost before = Cost.of(baton, database);
        Patience.pass(Duration.ofSeconds(10));
        Cost idle = Cost.of(baton, database).since(before);
        figures.add("statements of an idle node", idle.statements() / idle.seconds(), "per second");
        return idle;
    }

    /** One mail after the other, each looked for in the team's inbox as an agent would see it. */
    private void latency(Surroundings around, RunningBaton baton) {
        Api agent = baton.as("alice");
        double[] millis = new double[SINGLE_MAILS];
        try (Sender sender = around.sender()) {
            for (int mail = 0; mail < SINGLE_MAILS; mail++) {
                String before = newest(agent);
                long accepted = send(sender);
                Patience.await("the mail stands in the inbox", Duration.ofSeconds(30), () -> !newest(agent).equals(before));
                millis[mail] = (System.nanoTime() - accepted) / 1e6;
            }
        }
        Patience.await("their answers went out", Duration.ofMinutes(1), () -> around.sink().count() == SINGLE_MAILS);
        Arrays.sort(millis);
        for (int percentile : new int[] {50, 95, 99}) {
            figures.add("SMTP accept to work item visible, p" + percentile, millis[SINGLE_MAILS * percentile / 100], "ms", "at most 2000");
        }
    }

    private static String newest(Api agent) {
        return agent.get("/tasks?scope=all&limit=1").at("/items/0/id").asString("");
    }

    /** All wait in the mailbox before Baton may look; the clock runs from its first look to the last answer. */
    private void mails(Surroundings around, RunningBaton baton, Cost idle) {
        int before = around.sink().count();
        around.imap().close();
        try (Sender sender = around.sender()) {
            IntStream.range(0, MAILS).forEach(mail -> send(sender));
        }
        Cost begin = Cost.of(baton, database);
        around.imap().open();
        Patience.await(MAILS + " answers went out", LONG, () -> around.sink().count() >= before + MAILS);
        Cost cost = Cost.of(baton, database).since(begin).beyond(idle);

        double seconds = (around.sink().taken().getLast().at() - around.imap().firstGuest()) / 1e9;
        figures.add("mails, mailbox to assigned case with answer", MAILS / seconds, "per second", "at least 200");
        cost.report(figures, "mail", MAILS, 35);
        assertThat(around.sink().count()).as("answers").isEqualTo(before + MAILS);
    }

    /** As many mails as come in on a busy day, one after the other: nothing waits for its turn but for bad luck. */
    private void steadily(Surroundings around, RunningBaton baton) {
        int before = around.sink().count();
        try (Sender sender = around.sender()) {
            for (int mail = 0; mail < STEADY_SECONDS * STEADY_RATE; mail++) {
                send(sender);
                Patience.pass(Duration.ofSeconds(1).dividedBy(STEADY_RATE));
            }
        }
        Patience.await("their answers went out", LONG, () -> around.sink().count() >= before + STEADY_SECONDS * STEADY_RATE);
        for (String quantile : List.of("0.5", "0.99")) {
            figures.add("stored to assigned at " + STEADY_RATE + " mails a second, quantile " + quantile,
                    baton.as("ada").figures().get("baton_mail_filed_seconds{quantile=\"" + quantile + "\"}") * 1e3, "ms");
        }
    }

    private void leads(RunningBaton baton, Cost idle) {
        Api program = baton.as("ada");
        IntStream.range(0, 100).forEach(warm -> program.post("/leads", lead()));
        Cost begin = Cost.of(baton, database);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, LEADS).forEach(n -> {
                Map<String, ?> lead = lead();
                clients.submit(() -> program.post("/leads", lead));
            });
        }
        Cost spent = Cost.of(baton, database).since(begin);
        figures.add("leads through the API, " + CLIENTS + " clients", LEADS / spent.seconds(), "per second", "at least 250");
        spent.beyond(idle).report(figures, "lead", LEADS, 30);
        assertThat(program.all("/leads")).as("leads").hasSize(LEADS + 100);
    }

    private long send(Sender sender) {
        int customer = customers++;
        return sender.send(CrashDrill.customer(customer), "support@baton.example", "Question " + customer,
                "Where is my order " + customer + "? I have been waiting for it since Monday.");
    }

    private Map<String, ?> lead() {
        int customer = customers++;
        return Map.of("firstName", "Ann", "lastName", "Number " + customer, "email", "lead" + customer + "@company" + customer + ".example",
                "company", "Company " + customer, "employees", 10 + customer % 200, "country", "DE", "source", "web",
                "message", "Please call me about your offer.");
    }
}
