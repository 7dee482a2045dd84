package dev.baton.leadform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forms kept out, of all nodes and for ever. */
@Component
public class KeptOutCounts {

    private final JdbcClient jdbc;

    KeptOutCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LeadFormId form, KeptOut more) {
        jdbc.sql("""
                insert into lead_form_kept_out (form_id, trapped, too_fast, too_often) values (?, ?, ?, ?)
                on duplicate key update trapped = trapped + values(trapped), too_fast = too_fast + values(too_fast),
                  too_often = too_often + values(too_often)""")
                .params(form.value(), more.trapped(), more.tooFast(), more.tooOften()).update();
    }

    /** By form; none for a form that kept nothing out. */
    public Map<LeadFormId, KeptOut> all() {
        Map<LeadFormId, KeptOut> all = new HashMap<>();
        jdbc.sql("select form_id, trapped, too_fast, too_often from lead_form_kept_out").query(row -> {
            all.put(new LeadFormId(row.getLong(1)), new KeptOut(row.getLong(2), row.getLong(3), row.getLong(4)));
        });
        return all;
    }
}
