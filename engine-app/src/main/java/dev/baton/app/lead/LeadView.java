package dev.baton.app.lead;

import dev.baton.app.access.OfRecord;
import dev.baton.app.api.Versioned;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A lead as the API tells it.
 *
 * @param score 0 to 100, {@code grade} A to D; null until it is scored
 * @param reasons the rules behind the score; their points add up to it
 * @param team key of the team, {@code owner} log-in of the person; null for none
 * @param duplicates leads that may be the same person, {@code type:id}
 */
@OfRecord(Lead.TYPE)
record LeadView(String id, LeadStatus status, String firstName, String lastName, String email, String phone,
                String company, Integer employees, String country, String language, String source, String message,
                Integer score, String grade, List<Reason> reasons, String team, String owner, Instant firstContactBy,
                Instant touchedAt, String contact, List<String> duplicates, Map<String, Object> custom,
                Instant createdAt, Integer version) implements Versioned {
}
