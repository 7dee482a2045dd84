package dev.baton.sales;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One submission of a quote. Each makes a new one; the old ones are kept. Its levels are {@link ApprovalLevels}. */
@Table("approval_request")
public record ApprovalRequest(@Id ApprovalId id, @Version Integer version, QuoteId quoteId, PersonId requesterId,
                              ApprovalState state, Instant requestedAt, Instant closedAt) implements Audited {

    public static final String TYPE = "approval";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public ApprovalRequest closed(ApprovalState how, Instant at) {
        return new ApprovalRequest(id, version, quoteId, requesterId, how, requestedAt, at);
    }
}
