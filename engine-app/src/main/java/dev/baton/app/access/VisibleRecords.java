package dev.baton.app.access;

import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether a viewer may see a record that is only known by its name, for what hangs on records: decisions, audit,
 * timeline. Main records lie in {@code crm_<type>} with an owner and a team, and may have guests, such as the approver of a
 * quote; anything else is seen by those who see all of its type.
 */
@Component
public class VisibleRecords {

    private static final Set<String> MAIN = Set.of("lead", "case", "contact", "account", "quote");

    private final JdbcClient jdbc;

    VisibleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses with {@link NotVisible} what does not exist, too. */
    public void require(Viewer viewer, Ref record) {
        if (among(viewer, List.of(record)).isEmpty()) {
            throw new NotVisible();
        }
    }

    /** Those of these records that a viewer may see; one statement for each type of record. */
    public Set<Ref> among(Viewer viewer, Collection<Ref> records) {
        Map<String, List<Ref>> byType = records.stream().collect(Collectors.groupingBy(Ref::type));
        return byType.entrySet().stream().flatMap(type -> seen(viewer, type.getKey(), type.getValue()))
                .collect(Collectors.toSet());
    }

    private Stream<Ref> seen(Viewer viewer, String type, List<Ref> records) {
        if (!MAIN.contains(type)) {
            return viewer.of(type).all() ? records.stream() : Stream.empty();
        }
        return jdbc.sql("select r.id from crm_" + type + " r where r.id in (:ids) and (" + viewer.of(type).sql("r")
                        + " or exists (select 1 from record_guest g where g.record_type = :type and g.record_id = r.id"
                        + " and g.person_id = :viewer))")
                .param("ids", records.stream().map(Ref::id).toList())
                .param("type", type).param("viewer", viewer.id().value())
                .query(Long.class).list().stream().map(id -> new Ref(type, id));
    }
}
