package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Leads through the API of an installation that has been in use for years: a million leads that are over, of a million
 * contacts, in which duplicates are looked for. On a JVM with all its compilers; the second half shows it warm.
 */
final class LeadsAmongMany {

    private static final int EXISTING = Integer.getInteger("bench.leads.existing", 1_000_000);
    private static final int LEADS = Integer.getInteger("bench.leads.among", 20_000);
    private static final int CLIENTS = 16;
    /** Each tenth comes back after years. */
    private static final int KNOWN = 10;

    private final Figures figures;
    private final ProcessHandle database;

    /** @param database its own process; null where it lives inside Baton */
    LeadsAmongMany(Figures figures, ProcessHandle database) {
        this.figures = figures;
        this.database = database;
    }

    void measure(Path folder, Map<String, String> settings) throws IOException {
        try (Surroundings around = new Surroundings(folder, settings, Backlog.SERVER)) {
            around.startBaton().close();
            fill(around);
            try (RunningBaton baton = around.startBaton()) {
                Patience.pass(Duration.ofSeconds(5));
                Cost begin = Cost.of(baton, database);
                Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
                ask(baton.as("ada"), 0, LEADS / 2, failures);
                Cost half = Cost.of(baton, database);
                ask(baton.as("ada"), LEADS / 2, LEADS, failures);
                Cost whole = Cost.of(baton, database);
                report("all", LEADS, whole.since(begin));
                report("second half", LEADS - LEADS / 2, whole.since(half));
                assertThat(failures).as("leads that were refused").isEmpty();
            }
        }
    }

    private void report(String part, int count, Cost cost) {
        String name = "leads among %,d, %s".formatted(EXISTING, part);
        figures.add(name, count / cost.seconds(), "per second", "at least 250");
        figures.add(name + ": statements", cost.statements() / count, "a lead", "at most 30");
        figures.add(name + ": commits", cost.commits() / count, "a lead");
        figures.add(name + ": CPU, database included", cost.cpu().plus(cost.database()).toMillis() / (double) count, "ms a lead",
                "at most 8");
    }

    private static void ask(Api program, int from, int to, Queue<Throwable> failures) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(from, to).forEach(number -> clients.execute(() -> {
                try {
                    program.post("/leads", lead(number));
                } catch (RuntimeException refused) {
                    failures.add(refused);
                }
            }));
        }
    }

    private static Map<String, ?> lead(int number) {
        boolean known = number % KNOWN == 0;
        int who = known ? 1 + (int) (number * 7919L % EXISTING) : number;
        return Map.of("firstName", "Ann", "lastName", name(who),
                "email", known ? address(who) : "new" + number + "@company" + number + ".example", "phone", "+4072" + (1_000_000 + who),
                "company", "Company " + number, "employees", 10 + number % 200, "country", "RO", "source", "web",
                "message", "Please call me about your offer.");
    }

    private static void fill(Surroundings around) {
        try (Connection db = around.rows();
                PreparedStatement contact = db.prepareStatement("insert into crm_contact (id, version, first_name, last_name, name_key,"
                        + " email, email_key, phone, phone_key, custom, created_at) values (?, 0, 'Ann', ?, ?, ?, ?, ?, ?, '{}', now())");
                PreparedStatement lead = db.prepareStatement("insert into crm_lead (id, version, status, first_name, last_name, name_key,"
                        + " email, email_key, phone, phone_key, company, company_key, source, attempts, contact_id, custom, created_at)"
                        + " values (?, 1, 'DISQUALIFIED', 'Ann', ?, ?, ?, ?, ?, ?, ?, ?, 'web', 0, ?, '{}', now())")) {
            for (int who = 1; who <= EXISTING; who++) {
                String name = name(who);
                String phone = "+4073" + (1_000_000 + who);
                add(contact, who, name, "ann " + name.toLowerCase(), address(who), address(who), phone, phone);
                add(lead, who, name, "ann " + name.toLowerCase(), address(who), address(who), phone, phone, "Firm " + who, "firm " + who, who);
                if (who % 2_000 == 0) {
                    contact.executeBatch();
                    lead.executeBatch();
                    db.commit();
                }
            }
            contact.executeBatch();
            lead.executeBatch();
            db.commit();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void add(PreparedStatement row, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            row.setObject(place + 1, values[place]);
        }
        row.addBatch();
    }

    private static String address(int who) {
        return "ann" + who + "@firm" + who % 50_000 + ".example";
    }

    private static String name(int who) {
        return "Number" + Integer.toString(who, 36);
    }
}
