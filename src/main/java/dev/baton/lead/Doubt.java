package dev.baton.lead;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whether two leads are one person's: rules are not sure, so a person says it.
 *
 * @param leadId  the later of the two
 * @param otherId the earlier one
 * @param answer  null while nobody has said it
 */
@Table("lead_doubt")
public record Doubt(@Id DoubtId id, @Version Integer version, LeadId leadId, LeadId otherId, Instant raisedAt, Answer answer,
                    PersonId answeredBy, Instant answeredAt) implements Audited {

    public static final String TYPE = "doubt";

    public enum Answer { SAME, OTHER }

    /** @param one and {@code another} in whatever order */
    public static Doubt of(DoubtId id, LeadId one, LeadId another, Instant at) {
        boolean later = one.value() > another.value();
        return new Doubt(id, null, later ? one : another, later ? another : one, at, null, null, null);
    }

    public Doubt answered(Answer answer, PersonId by, Instant at) {
        return new Doubt(id, version, leadId, otherId, raisedAt, answer, by, at);
    }

    /** The other of the two. */
    public LeadId beside(LeadId one) {
        return one.equals(leadId) ? otherId : leadId;
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }
}
