package dev.baton.sales;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who sells what we sell. @param nameKey the name normalised: whoever is called so is the same */
@Table("crm_competitor")
public record Competitor(@Id CompetitorId id, @Version Integer version, String name, String nameKey, Instant createdAt) implements Audited {

    public static final String TYPE = "competitor";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }
}
