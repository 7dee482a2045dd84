package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The Monday morning: tens of thousands of mails wait in a mailbox when Baton starts, on a JVM with all its compilers, as
 * a server has it. The second half shows what it does once they are warm.
 */
final class Backlog {

    /** As {@code engine-app/Dockerfile} starts it, with a limit in the place of the container's. */
    static final List<String> SERVER = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");

    private static final String US = "support@baton.example";
    private static final Duration LONG = Duration.ofMinutes(20);

    private final int mails;
    private final Figures figures;
    private final ProcessHandle database;

    /** @param database its own process; null where it lives inside Baton */
    Backlog(int mails, Figures figures, ProcessHandle database) {
        this.mails = mails;
        this.figures = figures;
        this.database = database;
    }

    void measure(Path folder, Map<String, String> settings) throws IOException {
        try (ImapServer imap = new ImapServer();
                Surroundings around = new Surroundings(folder, settings, SERVER);
                RunningBaton baton = around.startBaton(Map.of("BATON_MAIL_IMAP_PORT", String.valueOf(imap.port())))) {
            Cost begin = Cost.of(baton, database);
            long first = System.nanoTime();
            imap.inbox(US).fill(mails, Backlog::mail);
            Patience.await("half of the answers went out", LONG, () -> around.sink().count() >= mails / 2);
            Cost half = Cost.of(baton, database);
            Patience.await("all answers went out", LONG, () -> around.sink().count() >= mails);
            Cost whole = Cost.of(baton, database);

            report("all", mails, whole.since(begin));
            report("second half", mails - mails / 2, whole.since(half));
            double seconds = (around.sink().taken().getLast().at() - first) / 1e9;
            figures.add(mails + " waiting mails: time to the last answer", seconds, "s");
            assertThat(around.sink().count()).as("answers").isEqualTo(mails);
            assertThat(baton.as("ada").all("/cases")).as("cases").hasSize(mails);
        }
    }

    private void report(String part, int count, Cost cost) {
        String name = mails + " waiting mails, " + part;
        figures.add(name, count / cost.seconds(), "per second", "at least 200");
        figures.add(name + ": statements", cost.statements() / count, "a mail", "at most 35");
        figures.add(name + ": CPU, database included", cost.cpu().plus(cost.database()).toMillis() / (double) count, "ms a mail",
                "at most 8");
    }

    private static byte[] mail(int number) {
        return Sender.written(CrashDrill.customer(number), US, "Question " + number,
                "Where is my order " + number + "? I have been waiting for it since Monday.").getBytes(StandardCharsets.UTF_8);
    }
}
