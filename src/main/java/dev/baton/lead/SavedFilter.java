package dev.baton.lead;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A list of leads that somebody wants to see again. It says what to look for, not what is found: everybody who opens it sees
 * no more than without it.
 *
 * @param personId whose it is; of a list for others, who made it
 * @param teamId whose list it is; null but for {@link Scope#TEAM}
 * @param query as the address of the list carries it, {@code grade=A&whose=mine}
 */
@Table("lead_filter")
public record SavedFilter(@Id SavedFilterId id, @Version Integer version, String name, Scope scope, PersonId personId,
                          TeamId teamId, String query, Instant createdAt) implements Audited {

    public static final String TYPE = "leadFilter";

    /** Who sees it among their lists. */
    public enum Scope {
        PERSONAL, TEAM, ORGANISATION
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public SavedFilter called(String name) {
        return new SavedFilter(id, version, name, scope, personId, teamId, query, createdAt);
    }
}
