package dev.baton.team;

import java.util.Map;
import java.util.Set;

/**
 * Whoever looks at something: a person with what the roles let this person see. Made once per request.
 *
 * @param teams the teams that the person belongs to
 * @param tree those teams and all below them
 * @param scopes per record type; a type that is missing is {@link Scope#NONE}
 * @param fields those that are hidden or frozen for this person
 */
public record Viewer(PersonId id, String login, String name, Roles roles, Set<TeamId> teams, Set<TeamId> tree,
                     Map<String, Scope> scopes, FieldRules fields) {

    /** Record types about which people are asked who would not see them otherwise. */
    private static final Set<String> WITH_GUESTS = Set.of("quote");

    public boolean is(Role role) {
        return roles.include(role);
    }

    /** What this viewer may see of a record type: the one predicate for lists, loads, search, export and inbox. */
    public Visibility of(String recordType) {
        Visibility byRole = byRole(recordType);
        return WITH_GUESTS.contains(recordType) ? byRole.andAsGuest(id, recordType) : byRole;
    }

    /** Whether this viewer has to do with records of this type at all. */
    public boolean worksWith(String recordType) {
        return scope(recordType) != Scope.NONE;
    }

    public Scope scope(String recordType) {
        return scopes.getOrDefault(recordType, Scope.NONE);
    }

    /**
     * Whether a record of this owner and team may be another's because this viewer says so: who leads the team gives to anybody;
     * others give what they have, and take what nobody has.
     *
     * @param owner nobody where null, like {@code team} and {@code to}
     */
    public boolean mayGive(PersonId owner, TeamId team, PersonId to) {
        boolean leads = is(Role.ADMIN) || team != null && is(Role.SUPERVISOR) && tree.contains(team);
        return leads || to != null && (owner == null ? to.equals(id) : owner.equals(id));
    }

    private Visibility byRole(String recordType) {
        return switch (scope(recordType)) {
            case NONE -> Visibility.nothing();
            case OWN -> Visibility.own(id, Set.of());
            case TEAM -> Visibility.own(id, teams);
            case TREE -> Visibility.own(id, tree);
            case ALL -> Visibility.everything();
        };
    }
}
