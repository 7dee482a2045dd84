package dev.baton.sales;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Subject;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.refusal.Clash;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What we offer to a customer at which price. Its lines are {@link QuoteLines}; they change only while it is a draft.
 *
 * @param number what people say: {@code Q-100001} is number 100001
 * @param accountId null for a customer who is no company; then there is a contact
 * @param currency of all amounts, three letters (ISO 4217)
 */
@Table("crm_quote")
public record Quote(@Id QuoteId id, @Version Integer version, long number, QuoteStatus status, PersonId ownerId,
                    TeamId teamId, AccountId accountId, ContactId contactId, String currency,
                    @Embedded.Empty Totals totals, CustomFields custom, Instant createdAt) implements Audited, Subject {

    public static final String TYPE = "quote";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** As people say it. */
    public String name() {
        return "Q-" + number;
    }

    /** @throws Clash when it is no draft any more */
    public Quote offering(AccountId account, ContactId contact, String currency, Totals totals, CustomFields custom) {
        requireDraft();
        return new Quote(id, version, number, status, ownerId, teamId, account, contact, currency, totals, custom,
                createdAt);
    }

    /** @throws Clash when it is no draft any more */
    public Quote submitted() {
        requireDraft();
        return with(QuoteStatus.IN_APPROVAL);
    }

    public Quote approved() {
        return with(QuoteStatus.APPROVED);
    }

    public Quote rejected() {
        return with(QuoteStatus.REJECTED);
    }

    public Quote sentBack() {
        return with(QuoteStatus.DRAFT);
    }

    /**
     * A draft again: its owner thought better of it, before or after the decision.
     *
     * @throws Clash when there is nothing to take back, or the customer has it already
     */
    public Quote takenBack() {
        return switch (status) {
            case IN_APPROVAL, APPROVED, REJECTED -> with(QuoteStatus.DRAFT);
            case DRAFT -> throw new Clash("sales.notSubmitted", name());
            case SENT, ACCEPTED, EXPIRED -> throw new Clash("sales.withCustomer", name());
        };
    }

    private void requireDraft() {
        if (status != QuoteStatus.DRAFT) {
            throw new Clash("sales.notDraft", name());
        }
    }

    private Quote with(QuoteStatus status) {
        return new Quote(id, version, number, status, ownerId, teamId, accountId, contactId, currency, totals, custom,
                createdAt);
    }
}
