package dev.baton.app.lead;

import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Market;
import dev.baton.lead.Prospect;
import dev.baton.refusal.Invalid;
import java.util.List;
import org.springframework.stereotype.Component;

/** Correcting what is known of a lead. Search keys, the score and the lines of the inbox follow. */
@Component
class LeadEditing {

    private final Leads leads;
    private final CustomValues custom;
    private final ScoredAnew anew;
    private final LeadOnLines lines;

    LeadEditing(Leads leads, CustomValues custom, ScoredAnew anew, LeadOnLines lines) {
        this.leads = leads;
        this.custom = custom;
        this.anew = anew;
        this.lines = lines;
    }

    /** @throws Invalid with each field that does not take its value */
    Lead edit(Lead lead, LeadChange change) {
        Prospect who = change.of(lead.prospect());
        Market market = change.of(lead.market());
        CustomFields values = change.of(lead.custom());
        if (who.equals(lead.prospect()) && market.equals(lead.market()) && values.equals(lead.custom())) {
            return lead;
        }
        List<Invalid.Field> wrong = custom.wrong(Lead.TYPE, values);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Lead edited = leads.save(lead.described(who, market, values));
        if (!values.equals(lead.custom())) {
            custom.indexAgain(lead.ref(), values);
        }
        Lead rated = anew.changed(edited);
        if (rated == edited) {
            lines.follow(edited); // who it is may stand in them
        }
        return rated;
    }
}
