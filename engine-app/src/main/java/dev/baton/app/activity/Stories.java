package dev.baton.app.activity;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.activity.Logged;
import dev.baton.activity.LoggedActivities;
import dev.baton.activity.LoggedId;
import dev.baton.app.access.VisibleRecords;
import dev.baton.id.Id;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened about a record and about what belongs to it, newest first, never more than the viewer may see. Three
 * statements for any page, four for an account's: each source of the story gives its newest by its own index, and what people wrote
 * down by hand is read at once.
 */
@Component
class Stories {

    private static final String NEWEST = " order by x.at desc, x.id desc limit ";
    private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Activities activities;
    private final LoggedActivities logged;
    private final VisibleRecords records;
    private final LastHeard lastHeard;

    Stories(JdbcClient jdbc, Activities activities, LoggedActivities logged, VisibleRecords records, LastHeard lastHeard) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.logged = logged;
        this.records = records;
        this.lastHeard = lastHeard;
    }

    /** @param logged what somebody wrote down by hand; null for what the house noted itself */
    record Moment(Activity what, Logged logged) {
    }

    /** @param next where the page after this begins; null at the end */
    record Page(List<Moment> moments, String next) {
    }

    /** @param after {@link Page#next} of the page before; null for the first */
    Page read(Whole whole, Chapter chapter, String after, int limit, Viewer viewer) {
        List<Activity> found = activities.all(ids(whole, chapter, Place.of(after), limit + 1, viewer));
        List<Activity> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<LoggedId, Logged> byHand = byHand(shown);
        return new Page(shown.stream().map(one -> new Moment(one, byHand.get(new LoggedId(one.id())))).toList(),
                found.size() > limit ? Place.of(shown.getLast()).toString() : null);
    }

    private Map<LoggedId, Logged> byHand(List<Activity> shown) {
        List<LoggedId> maybe = shown.stream().filter(one -> Logbook.KINDS.contains(one.kind())).map(one -> new LoggedId(one.id())).toList();
        return maybe.isEmpty() ? Map.of() : logged.findAllById(maybe).stream().collect(Collectors.toMap(Logged::id, Function.identity()));
    }

    private List<Long> ids(Whole whole, Chapter chapter, Place after, int rows, Viewer viewer) {
        String told = " and x.at <= :at and (x.at < :at or x.id < :id)%s and %s".formatted(
                chapter == Chapter.ALL ? "" : " and x.kind in (:kinds)", records.sql(viewer, "x.subject_type", "x.subject_id"));
        Map<String, Object> values = Map.of("at", Timestamp.from(after.at()), "id", after.id(),
                "kinds", chapter.kinds().stream().map(Enum::name).toList());
        String sql = sources(whole, told, values, rows).stream()
                .map(source -> "(select x.id, x.at from activity x where " + source + told + NEWEST + rows + ")")
                .collect(Collectors.joining(" union ", "select x.id from (", ") x" + NEWEST + rows));
        return jdbc.sql(sql).params(values).query((row, n) -> row.getLong("id")).list();
    }

    private List<String> sources(Whole whole, String told, Map<String, ?> values, int rows) {
        List<String> sources = new ArrayList<>(whole.subjects().stream().map(one -> "x.subject_type = '%s' and x.subject_id = %d"
                .formatted(one.type(), one.id())).toList());
        if (whole.with() != null) {
            sources.add("x.contact_id = " + whole.with());
        }
        if (whole.at() != null) {
            sources.add("x.account_id = " + whole.at());
            lastHeard.of(whole.at(), told, values, rows).forEach(one -> sources.add("x.contact_id = " + one));
        }
        return sources;
    }

    /** Where a page ends: ids tell those of one moment apart. */
    private record Place(Instant at, long id) {

        static Place of(Activity last) {
            return new Place(last.at(), last.id());
        }

        static Place of(String text) {
            if (text == null) {
                return new Place(END_OF_TIME, Long.MAX_VALUE);
            }
            if (!text.matches("\\d{1,14}-\\d+")) {
                throw Invalid.field("after", "problem.value");
            }
            String[] parts = text.split("-");
            return Id.read(parts[1], id -> new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), id))
                    .orElseThrow(() -> Invalid.field("after", "problem.value"));
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "-" + id;
        }
    }
}
