package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.MySqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn verify -Pbench}: the figures, measured from outside. With {@code -Dbench.db=mysql} on a durable MySQL
 * server, application and database apart. {@code -Dbench.mails} and {@code -Dbench.leads} make it shorter.
 */
@Tag("bench")
class BenchTest {

    private static final Path REPORT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("target/bench.json");
    private static final int MAILS = Integer.getInteger("bench.mails", 2_000);
    private static final int LEADS = Integer.getInteger("bench.leads", 2_000);
    private static final int SINGLE_MAILS = 100;
    private static final int CLIENTS = 16;
    private static final Duration LONG = Duration.ofMinutes(15);

    private final Figures figures = new Figures(System.getProperty("bench.db", "h2"));
    private ProcessHandle database;
    private int customers;

    @TempDir
    Path folder;

    @Test
    void measures() throws IOException {
        if (System.getProperty("bench.db", "h2").equals("mysql")) {
            try (MySqlServer server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE)) {
                database = server.process();
                measure(Surroundings.mysql(server.freshDatabase()));
            }
        } else {
            measure(Map.of());
        }
        figures.write(REPORT);
        System.out.println(figures);
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
                leads(baton, idle);
                figures.add("heap in use after a full collection", baton.liveHeap() / 1e6, "MB");
            }
        }
        figures.add("decisions, lead scoring, one thread", Decisions.perSecond(), "per second");
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
        figures.add("mails, mailbox to assigned case with answer", MAILS / seconds, "per second", "at least 60");
        cost.report(figures, "mail", MAILS, 60);
        assertThat(around.sink().count()).as("answers").isEqualTo(before + MAILS);
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
        figures.add("leads through the API, " + CLIENTS + " clients", LEADS / spent.seconds(), "per second", "at least 120");
        spent.beyond(idle).report(figures, "lead", LEADS, 45);
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
