package dev.baton.app.competitor;

import dev.baton.team.Visibility;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Competitors by name, each with how many opportunities they are after: of those that the viewer may see. */
@Component
class CompetitorList {

    private final JdbcClient jdbc;

    CompetitorList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param near of the opportunities, where they are a high threat */
    record Line(String id, String name, long opportunities, long near) {
    }

    List<Line> read(Visibility visible) {
        return jdbc.sql("""
                select k.id, k.name, count(o.id) opportunities, coalesce(sum(case when o.id is not null and r.threat = 'HIGH' then 1 else 0 end), 0) near_ones
                from crm_competitor k left join opportunity_rival r on r.competitor_id = k.id
                left join crm_opportunity o on o.id = r.opportunity_id and %s
                group by k.id, k.name, k.name_key order by k.name_key""".formatted(visible.sql("o")))
                .query((row, n) -> new Line(row.getString("id"), row.getString("name"), row.getLong("opportunities"), row.getLong("near_ones"))).list();
    }
}
