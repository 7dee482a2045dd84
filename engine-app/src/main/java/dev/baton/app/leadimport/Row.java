package dev.baton.app.leadimport;

import dev.baton.app.account.ConsentGiven;
import dev.baton.app.lead.LeadArrivals.Capture;
import java.util.List;

/** A line as it was understood. */
sealed interface Row {

    int line();

    /** A lead as any other that arrives. */
    record Good(int line, Capture lead, List<ConsentGiven> consents) implements Row {
    }

    /** @param reasons all of them, in the order of the columns */
    record Bad(int line, List<Reason> reasons) implements Row {
    }
}
