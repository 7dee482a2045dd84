package dev.baton.app.activity;

import dev.baton.activity.Logged;
import dev.baton.activity.LoggedActivities;
import dev.baton.activity.LoggedId;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.inbox.Reminder;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls and meetings that somebody planned and that are due: whoever planned them is to do them. Nothing waits for the moment;
 * pages ask when they are read, by the index of the plans of a person.
 */
@Component
public class DuePlans implements Reminder {

    /** More than that is no plan for a day any more. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final LoggedActivities logged;
    private final VisibleRecords records;
    private final RecordNames names;
    private final Midnight midnight;
    private final Wording wording;

    DuePlans(JdbcClient jdbc, LoggedActivities logged, VisibleRecords records, RecordNames names, Midnight midnight, Wording wording) {
        this.jdbc = jdbc;
        this.logged = logged;
        this.records = records;
        this.names = names;
        this.midnight = midnight;
        this.wording = wording;
    }

    /**
     * @param kind {@code call} or {@code meeting}
     * @param about the record's name; empty where all of it is hidden for the reader
     * @param page where the record is, and {@code path} the plan itself
     */
    public record Due(String kind, String about, String page, String path, Instant at, String text, boolean late) {
    }

    /** What is to be done before the reader's day ends, what was to be done first. */
    public List<Due> today(Viewer viewer) {
        List<Logged> plans = before(midnight.of(midnight.day(-1)), viewer);
        Map<Ref, String> called = names.of(plans.stream().map(Logged::subject).distinct().toList(), viewer);
        return plans.stream().map(plan -> new Due(plan.kind().name().toLowerCase(Locale.ROOT), called.getOrDefault(plan.subject(), ""),
                RecordPages.of(plan.subject()), RecordPages.of(plan.subject()) + "/activities/" + plan.id(), plan.at(), plan.text(),
                plan.at().isBefore(midnight.now()))).toList();
    }

    /** As far as this viewer may still see what they are about. */
    List<Logged> before(Instant time, Viewer viewer) {
        List<LoggedId> found = jdbc.sql("select x.id " + open(viewer) + " order by x.at, x.id limit " + MOST)
                .param(viewer.id().value()).param(Timestamp.from(time)).query((row, n) -> new LoggedId(row.getLong(1))).list();
        return found.isEmpty() ? List.of() : logged.findAllById(found).stream()
                .sorted(Comparator.comparing(Logged::at).thenComparing(plan -> plan.id().value())).toList();
    }

    @Override
    public Optional<Reminded> of(Viewer viewer) {
        Count plans = jdbc.sql("select count(*), coalesce(sum(case when x.at < ? then 1 else 0 end), 0) " + open(viewer))
                .param(Timestamp.from(midnight.now())).param(viewer.id().value()).param(Timestamp.from(midnight.of(midnight.day(-1))))
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2))).single();
        return plans.all() == 0 ? Optional.empty() : Optional.of(new Reminded(wording.now().text(
                plans.late() > 0 ? "activity.due.late" : "activity.due.count", plans.all(), plans.late()), "/", plans.late() > 0));
    }

    private record Count(long all, long late) {
    }

    /** Of a person, and until when. */
    private String open(Viewer viewer) {
        return "from logged_activity x where x.person_id = ? and x.planned = true and x.at < ? and "
                + records.sql(viewer, "x.subject_type", "x.subject_id");
    }
}
