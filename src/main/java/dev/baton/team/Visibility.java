package dev.baton.team;

import dev.baton.id.Id;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The predicate of access, once for SQL and once for a record in hand. The SQL carries ids only, which are numbers, so
 * that it can be put into any statement whose table has {@code owner_id} and {@code team_id}.
 */
public record Visibility(boolean all, PersonId owner, Set<TeamId> teams) {

    public static Visibility everything() {
        return new Visibility(true, null, Set.of());
    }

    public static Visibility nothing() {
        return new Visibility(false, null, Set.of());
    }

    static Visibility own(PersonId owner, Set<TeamId> teams) {
        return new Visibility(false, owner, teams);
    }

    public boolean sees(PersonId recordOwner, TeamId recordTeam) {
        return all || owner != null && owner.equals(recordOwner) || recordTeam != null && teams.contains(recordTeam);
    }

    /** @param alias of the table, such as {@code c} */
    public String sql(String alias) {
        return sql(alias + ".owner_id", alias + ".team_id");
    }

    public String sql(String ownerColumn, String teamColumn) {
        if (all) {
            return "1 = 1";
        }
        if (owner == null) {
            return "1 = 0";
        }
        String mine = ownerColumn + " = " + owner.value();
        return teams.isEmpty() ? mine : "(" + mine + " or " + teamColumn + " in (" + list(teams) + "))";
    }

    private static String list(Collection<? extends Id> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).sorted().collect(Collectors.joining(", "));
    }
}
