package dev.baton.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An outbox full of answers about cases, handed to a sink that takes them at once: how fast Baton delivers, and what a
 * delivery costs, when nothing else is to be done. The rows are put there while Baton is off, to be due once it is up.
 */
final class FullOutbox {

    private static final int CASES = 500;
    private static final Duration UP_BY_THEN = Duration.ofSeconds(Integer.getInteger("bench.deliveries.after", 45));
    private static final String TEXT = "Hello Ann,\n\nyour lamp left our house this morning and should be with you on Monday. "
            .concat("If it is not, tell us the number below and we will look for it at once.\n").repeat(4);

    private final int mails;
    private final Figures figures;
    private final ProcessHandle database;

    FullOutbox(int mails, Figures figures, ProcessHandle database) {
        this.mails = mails;
        this.figures = figures;
        this.database = database;
    }

    void measure(Path folder, Map<String, String> settings) throws IOException {
        try (Surroundings around = new Surroundings(folder, settings, Backlog.SERVER)) {
            around.startBaton().close();
            Instant due = fill(around);
            try (RunningBaton baton = around.startBaton()) {
                if (around.sink().count() > 0) {
                    throw new IllegalStateException("Baton was not up in time: give it longer by -Dbench.deliveries.after");
                }
                Patience.await("half is delivered, due at " + due, Duration.ofMinutes(10), () -> around.sink().count() >= mails / 2);
                Cost half = Cost.of(baton, database);
                int before = around.sink().count();
                Patience.await("all is delivered", Duration.ofMinutes(10), () -> around.sink().count() == mails);
                Cost spent = Cost.of(baton, database);
                var taken = around.sink().taken();
                figures.add("deliveries of a full outbox", perSecond(taken), "per second");
                figures.add("deliveries, second half", perSecond(taken.subList(mails / 2, mails)), "per second", "at least 800");
                spent.since(half).report(figures, "delivery, second half", mails - before, 1);
            }
        }
    }

    private static double perSecond(List<SmtpSink.Taken> taken) {
        return taken.size() / ((taken.getLast().at() - taken.getFirst().at()) / 1e9);
    }

    private Instant fill(Surroundings around) {
        try (Connection db = around.rows()) {
            Instant due = Instant.ofEpochMilli(System.currentTimeMillis()).plus(UP_BY_THEN);
            cases(db);
            outbox(db, Timestamp.from(due));
            db.commit();
            return due;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void cases(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.executeUpdate("insert into crm_contact (id, version, last_name, email, email_key, name_key, custom, created_at)"
                    + " values (1, 0, 'Ann', 'ann@bench.example', 'ann@bench.example', 'ann', '{}', now())");
        }
        try (PreparedStatement row = db.prepareStatement("insert into crm_case (id, version, number, subject, kind, priority, status,"
                + " contact_id, custom, created_at) values (?, 0, ?, 'Lamp', 'REQUEST', 'NORMAL', 'OPEN', 1, '{}', now())")) {
            for (int one = 1; one <= CASES; one++) {
                row.setLong(1, one);
                row.setLong(2, 500_000 + one);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private void outbox(Connection db, Timestamp due) throws SQLException {
        try (PreparedStatement row = db.prepareStatement("insert into outbox_mail (id, once_key, about_type, about_id, purpose, state,"
                + " attempts, next_at, message_id, from_email, from_name, recipients, cc, subject, body, in_reply_to, reference_ids,"
                + " automatic, marketing, created_at, doubts, to_domain) values (?, ?, 'case', ?, 'answer', 'QUEUED', 0, ?, ?,"
                + " 'support@baton.example', 'Support', ?, '', ?, ?, ?, ?, false, false, ?, 0, ?)")) {
            for (int mail = 1; mail <= mails; mail++) {
                String domain = "house" + mail % 40 + ".example";
                row.setLong(1, mail);
                row.setString(2, "bench/" + mail);
                row.setLong(3, 1 + mail % CASES);
                row.setTimestamp(4, due);
                row.setString(5, "bench-" + mail + "@baton.example");
                row.setString(6, "ann" + mail + "@" + domain + "\tAnn Number " + mail);
                row.setString(7, "Re: [C-" + (500_001 + mail % CASES) + "] Where is my lamp?");
                row.setString(8, TEXT);
                row.setString(9, "question-" + mail + "@" + domain);
                row.setString(10, "first-" + mail + "@" + domain + " second-" + mail + "@" + domain);
                row.setTimestamp(11, due);
                row.setString(12, domain);
                row.addBatch();
                if (mail % 1000 == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
    }
}
