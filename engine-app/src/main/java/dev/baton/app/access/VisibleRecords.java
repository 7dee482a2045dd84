package dev.baton.app.access;

import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.Set;
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
        boolean visible = MAIN.contains(record.type()) ? sees(viewer, record) : viewer.of(record.type()).all();
        if (!visible) {
            throw new NotVisible();
        }
    }

    private boolean sees(Viewer viewer, Ref record) {
        return jdbc.sql("select 1 from crm_" + record.type() + " r where r.id = :id and (" + viewer.of(record.type()).sql("r")
                + " or exists (select 1 from record_guest g where g.record_type = :type and g.record_id = r.id"
                + " and g.person_id = :viewer))")
                .param("id", record.id()).param("type", record.type()).param("viewer", viewer.id().value())
                .query(Integer.class).optional().isPresent();
    }
}
