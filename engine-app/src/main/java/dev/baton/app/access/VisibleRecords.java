package dev.baton.app.access;

import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether a viewer may see a record that is only known by its name, for what hangs on records: decisions, audit,
 * timeline. Main records lie in {@code crm_<type>} with an owner and a team; a mail is seen by those who see all mail.
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
        return jdbc.sql("select 1 from crm_" + record.type() + " r where r.id = ? and " + viewer.of(record.type()).sql("r"))
                .param(record.id()).query(Integer.class).optional().isPresent();
    }
}
