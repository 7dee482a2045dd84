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
 * What happened about a record and about what belongs to it, newest first, never more than the viewer may see. Two statements
 * for any page: each source of the story gives its newest by its own index, and what people wrote down by hand is read at once.
 */
@Component
class Stories {

    private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Activities activities;
    private final LoggedActivities logged;
    private final VisibleRecords records;

    Stories(JdbcClient jdbc, Activities activities, LoggedActivities logged, VisibleRecords records) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.logged = logged;
        this.records = records;
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
        String further = " and x.at <= :at and (x.at < :at or x.id < :id)%s and %s order by x.at desc, x.id desc limit %d)".formatted(
                chapter == Chapter.ALL ? "" : " and x.kind in (:kinds)", records.sql(viewer, "x.subject_type", "x.subject_id"), rows);
        String sql = sources(whole).stream().map(source -> "(select x.id, x.at from " + source + further)
                .collect(Collectors.joining(" union ", "select s.id from (", ") s order by s.at desc, s.id desc limit " + rows));
        return jdbc.sql(sql).param("at", Timestamp.from(after.at())).param("id", after.id())
                .param("kinds", chapter.kinds().stream().map(Enum::name).toList())
                .query((row, n) -> row.getLong("id")).list();
    }

    private static List<String> sources(Whole whole) {
        List<String> sources = new ArrayList<>(whole.subjects().stream().map(one -> "activity x where x.subject_type = '%s' and x.subject_id = %d"
                .formatted(one.type(), one.id())).toList());
        if (whole.with() != null) {
            sources.add("activity x where x.contact_id = " + whole.with());
        }
        if (whole.at() != null) {
            sources.add("activity x where x.account_id = " + whole.at());
            sources.add("crm_contact c join activity x on x.contact_id = c.id where c.account_id = " + whole.at());
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
