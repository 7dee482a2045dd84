package dev.baton.app.access;

import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import dev.baton.team.Visibility;
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
 * timeline, instances of processes. Main records lie in {@code crm_<type>} with an owner and a team; an approval is seen by
 * those who see its quote, a dialogue by those who see its lead; anything else by those who see all of its type.
 */
@Component
public class VisibleRecords {

    private static final Map<String, Place> PLACES = Map.of("lead", Place.of("lead"), "case", Place.of("case"),
            "contact", Place.of("contact"), "account", Place.of("account"), "quote", Place.of("quote"),
            "opportunity", Place.of("opportunity"),
            "dialogue", new Place("lead", "s.id", "dialogue s join crm_lead r on s.subject_type = 'lead' and r.id = s.subject_id"),
            "approval", new Place("quote", "s.id", "approval_request s join crm_quote r on r.id = s.quote_id"));

    private final JdbcClient jdbc;

    VisibleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param type of the main record whose visibility counts; it is {@code r} in the statement */
    private record Place(String type, String id, String from) {

        static Place of(String type) {
            return new Place(type, "r.id", "crm_" + type + " r");
        }
    }

    /** Refuses with {@link NotVisible} what does not exist, too. */
    public void require(Viewer viewer, Ref record) {
        if (among(viewer, List.of(record)).isEmpty()) {
            throw new NotVisible();
        }
    }

    /** Those of these records that a viewer may see; one statement for each type of record. */
    public Set<Ref> among(Viewer viewer, Collection<Ref> records) {
        Map<String, List<Ref>> byType = records.stream().distinct().collect(Collectors.groupingBy(Ref::type));
        return byType.entrySet().stream().flatMap(type -> seen(viewer, type.getKey(), type.getValue()))
                .collect(Collectors.toSet());
    }

    /**
     * The same as a condition of SQL, for lists of what hangs on records that exist.
     *
     * @param type and {@code id}: the columns that name the record
     */
    public String sql(Viewer viewer, String type, String id) {
        Stream<String> others = viewer.scopes().keySet().stream().filter(one -> !PLACES.containsKey(one) && viewer.of(one).all())
                .sorted().map(one -> type + " = '" + one + "'");
        Stream<String> main = PLACES.entrySet().stream().filter(place -> viewer.worksWith(place.getValue().type()))
                .sorted(Map.Entry.comparingByKey()).map(place -> sql(viewer, place.getKey(), place.getValue(), type, id));
        return Stream.concat(others, main).collect(Collectors.joining(" or ", "(1 = 0 or ", ")")).replace(" or )", ")");
    }

    private static String sql(Viewer viewer, String name, Place place, String type, String id) {
        Visibility visible = viewer.of(place.type());
        return visible.all() ? type + " = '" + name + "'" : "%s = '%s' and exists (select 1 from %s where %s = %s and %s)"
                .formatted(type, name, place.from(), place.id(), id, visible.sql("r"));
    }

    private Stream<Ref> seen(Viewer viewer, String type, List<Ref> records) {
        Place place = PLACES.get(type);
        if (place == null) {
            return viewer.of(type).all() ? records.stream() : Stream.empty();
        }
        return jdbc.sql("select %s from %s where %s in (:ids) and %s"
                        .formatted(place.id(), place.from(), place.id(), viewer.of(place.type()).sql("r")))
                .param("ids", records.stream().map(Ref::id).toList())
                .query(Long.class).list().stream().map(id -> new Ref(type, id));
    }
}
