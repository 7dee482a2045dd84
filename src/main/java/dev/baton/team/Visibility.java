package dev.baton.team;

import dev.baton.id.Id;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The predicate of access, once for SQL and once for a record in hand. The SQL carries ids only, which are numbers, so
 * that it can be put into any statement whose table has {@code id}, {@code owner_id} and {@code team_id}.
 *
 * @param guest who also sees the records that this person was asked about, see {@link Guests}; null for nobody. Only SQL
 *        knows them: a record type that has guests is loaded by it.
 * @param guestIn the record type of the guest, without a quote in its name
 */
public record Visibility(boolean all, PersonId owner, Set<TeamId> teams, PersonId guest, String guestIn) {

    public static Visibility everything() {
        return new Visibility(true, null, Set.of(), null, null);
    }

    public static Visibility nothing() {
        return new Visibility(false, null, Set.of(), null, null);
    }

    static Visibility own(PersonId owner, Set<TeamId> teams) {
        return new Visibility(false, owner, teams, null, null);
    }

    Visibility andAsGuest(PersonId person, String recordType) {
        return new Visibility(all, owner, teams, person, recordType);
    }

    public boolean sees(PersonId recordOwner, TeamId recordTeam) {
        return all || owner != null && owner.equals(recordOwner) || recordTeam != null && teams.contains(recordTeam);
    }

    /** @param alias of the table, such as {@code c} */
    public String sql(String alias) {
        String own = sql(alias + ".owner_id", alias + ".team_id");
        return all || guest == null ? own : "(%s or exists (select 1 from record_guest g where g.record_type = '%s'"
                .formatted(own, guestIn) + " and g.record_id = %s.id and g.person_id = %s))".formatted(alias, guest);
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
