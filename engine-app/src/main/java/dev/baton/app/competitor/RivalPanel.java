package dev.baton.app.competitor;

import dev.baton.sales.OpportunityId;
import dev.baton.sales.Threat;
import java.util.List;
import org.springframework.stereotype.Component;

/** The competitors of an opportunity as its page shows them: {@code sales/competitors :: rivals}. */
@Component
public class RivalPanel {

    private final RivalDesk desk;

    RivalPanel(RivalDesk desk) {
        this.desk = desk;
    }

    /** @param path where it is */
    public record Line(String name, Threat threat, String strengths, String weaknesses, String path) {
    }

    /** @param sale which the viewer may see */
    public List<Line> of(OpportunityId sale) {
        return desk.of(sale).stream().map(seen -> new Line(seen.competitor().name(), seen.rival().threat(), seen.rival().strengths(),
                seen.rival().weaknesses(), "/opportunities/" + sale + "/competitors/" + seen.rival().id())).toList();
    }
}
