package dev.baton.app.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.custom.CustomFields;
import dev.baton.lead.Care;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.lead.Prospect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form sends is only a change where somebody typed something else. */
class LeadPaperTest {

    private final Lead lead = new Lead(new LeadId(1), 3, LeadStatus.NEW, new Prospect("Ann", "Pop", "ann pop", "ann@shop.example",
            "ann@shop.example", null, null, "Shop", "shop", 7, "RO", "ro"), new Market("Cluj", null, "retail"), Origin.UNKNOWN, "web", null, null,
            Care.NONE, null, new CustomFields(Map.of("budget", 500)), Instant.EPOCH, null, null, null);

    @Test
    void whatIsTypedAsItWasIsNoChange() {
        LeadChange change = new LeadPaper(LeadPaper.facts(lead)).change(lead, Map.of());

        assertThat(change.of(lead.prospect())).isEqualTo(lead.prospect());
        assertThat(change).isEqualTo(new LeadChange(null, null, null, null, null, null, null, null, null, null, Map.of()));
    }

    @Test
    void whatIsEmptiedIsTakenAwayAndWhatTheFormDidNotAskStays() {
        Map<String, String> typed = new HashMap<>(Map.of("company", " ", "employees", "800"));

        LeadChange change = new LeadPaper(typed).change(lead, Map.of());

        assertThat(change.of(lead.prospect()).company()).isNull();
        assertThat(change.of(lead.prospect()).employees()).isEqualTo(800);
        assertThat(change.of(lead.prospect()).country()).isEqualTo("RO");
        assertThat(change.of(lead.market())).isEqualTo(lead.market());
        assertThat(change.of(lead.custom())).isEqualTo(lead.custom());
    }
}
