package dev.baton.app.lead;

import dev.baton.app.access.OfRecord;
import dev.baton.app.api.Versioned;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.leadform.LeadForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A lead as the API tells it.
 *
 * @param page where they were when they wrote, {@code firstSeenAt} when we first saw them; {@code form} by which they came, {@code type:id}
 * @param score 0 to 100, {@code grade} A to D; null until it is scored
 * @param reasons the rules behind the score; their points add up to it
 * @param team key of the team, {@code owner} log-in of the person; null for none
 * @param restsUntil when it is taken up again; null unless it is {@code nurture}, and where it never is
 * @param outcomeReason why it is not for us, a word of the form in which somebody said so; {@code outcomeNote} in their words
 * @param duplicates leads that may be the same person, {@code type:id}
 * @param conversion null until it is a customer's; the contact is {@code contact}
 */
@OfRecord(Lead.TYPE)
public record LeadView(String id, LeadStatus status, String firstName, String lastName, String email, String phone,
                String company, Integer employees, String country, String region,
                String postalCode, String industry, String language, String source, String campaign,
                String page, Instant firstSeenAt, String form, String message, Integer score, String grade, List<Reason> reasons, String team, String owner, Instant firstContactBy,
                Instant touchedAt, Instant restsUntil, String outcomeReason, String outcomeNote, String contact, List<String> duplicates, ConvertedTo conversion,
                Map<String, Object> custom, Instant createdAt, Integer version) implements Versioned {

    /** @param account {@code type:id}, null for none; {@code opportunity}, too @param by log-in */
    public record ConvertedTo(String account, String opportunity, String by, Instant at) {
    }

    /** For who handed it in and may not see what became of it: what they said is kept, and no more. */
    public static LeadView said(Lead lead) {
        var who = lead.prospect();
        return new LeadView(lead.id().toString(), lead.status(), who.firstName(), who.lastName(), who.email(), who.phone(), who.company(),
                who.employees(), who.country(), lead.market().region(), lead.market().postalCode(), lead.market().industry(), who.language(),
                lead.source(), lead.origin().campaign(), lead.origin().page(), seen(lead), form(lead), lead.message(), null, null, List.of(), null, null, null, null,
                null, null, null, null, List.of(), null, lead.custom().values(), lead.createdAt(), lead.version());
    }

    static Instant seen(Lead lead) {
        return lead.origin().firstSeenAt() == null ? lead.createdAt() : lead.origin().firstSeenAt();
    }

    static String form(Lead lead) {
        return lead.origin().formId() == null ? null : Ref.to(LeadForm.TYPE, lead.origin().formId()).toString();
    }
}
