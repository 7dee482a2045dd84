package dev.baton.app.opportunity;

import dev.baton.app.access.OfRecord;
import dev.baton.app.api.Versioned;
import dev.baton.sales.Opportunity;
import dev.baton.sales.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * An opportunity as the API tells it.
 *
 * @param account the company, {@code type:id} like {@code contact} and {@code lead}; null for a customer who is none
 * @param probability of a hundred such sales, how many come about
 * @param amount null when nobody knows yet
 * @param owner log-in of the person, {@code team} key of the team; null for none
 * @param lead what it came from; null for none
 */
@OfRecord(Opportunity.TYPE)
record OpportunityView(String id, String name, String account, String contact, Stage stage, int probability, Amount amount,
                       LocalDate closeOn, String nextStep, String owner, String team, String lead, String source, Map<String, Object> custom,
                       Instant createdAt, Integer version) implements Versioned {

    /** @param amount a decimal string */
    record Amount(String amount, String currency) {
    }
}
