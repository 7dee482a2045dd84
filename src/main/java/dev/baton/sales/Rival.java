package dev.baton.sales;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A competitor who is after an opportunity of ours.
 *
 * @param strengths what speaks for them there; may be null, like the weaknesses
 */
@Table("opportunity_rival")
public record Rival(@Id RivalId id, @Version Integer version, OpportunityId opportunityId, CompetitorId competitorId, Threat threat,
                    String strengths, String weaknesses, Instant createdAt) implements Audited {

    public static final String TYPE = "rival";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** As we see them now. */
    public Rival judged(Threat threat, String strengths, String weaknesses) {
        return new Rival(id, version, opportunityId, competitorId, threat, strengths, weaknesses, createdAt);
    }
}
