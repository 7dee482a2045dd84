package dev.baton.app.conversion;

import dev.baton.app.access.OfRecord;
import dev.baton.app.dialogue.Talks;
import dev.baton.processes.LeadQualification.Fields;
import dev.baton.sales.Opportunity;

/** What the person of a lead said of the purchase already: the dialogue of its conversion begins with it. Null for what nobody asked. */
@OfRecord(Opportunity.TYPE)
record Heard(String amount, String currency, String closeOn) {

    static Heard of(Talks.Talk talk) {
        return new Heard(talk.text(Fields.AMOUNT), talk.text(Fields.CURRENCY), talk.text(Fields.CLOSE_ON));
    }
}
