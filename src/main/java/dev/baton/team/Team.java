package dev.baton.team;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The only place where unclaimed work waits. Teams form a tree, the departments.
 *
 * @param teamKey the name that rules and models use, such as {@code support}
 * @param calendar key of the business calendar that the team's deadlines run on
 */
@Table("team")
public record Team(@Id TeamId id, @Version Integer version, String teamKey, String name, TeamId parentId, String calendar)
        implements Audited {

    @Override
    public Ref ref() {
        return Ref.to("team", id);
    }
}
