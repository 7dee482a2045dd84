package dev.baton.team;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the viewer of a person: teams, the tree below them, and the widest scope of all roles per record type and field. */
public final class Viewers {

    private final JdbcClient jdbc;

    public Viewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Viewer of(Person person) {
        Set<TeamId> teams = new HashSet<>(jdbc.sql("select team_id from team_member where person_id = ?")
                .param(person.id().value()).query((row, n) -> new TeamId(row.getLong(1))).list());
        return new Viewer(person.id(), person.login(), person.name(), person.roles(), teams, below(teams),
                scopes(person.roles()), fields(person.roles()));
    }

    private Set<TeamId> below(Set<TeamId> teams) {
        Set<TeamId> tree = new HashSet<>(teams);
        List<Map.Entry<TeamId, TeamId>> edges = jdbc.sql("select id, parent_id from team where parent_id is not null")
                .query((row, n) -> Map.entry(new TeamId(row.getLong(1)), new TeamId(row.getLong(2)))).list();
        boolean grew = !edges.isEmpty();
        while (grew) {
            grew = tree.addAll(edges.stream().filter(edge -> tree.contains(edge.getValue())).map(Map.Entry::getKey)
                    .collect(Collectors.toSet()));
        }
        return tree;
    }

    /** A field is restricted only for who has no role that is free to use it. */
    private FieldRules fields(Roles roles) {
        Map<String, List<FieldRule>> found = new HashMap<>();
        jdbc.sql("select role, record_type, field, rule from field_rule").query(row -> {
            if (roles.include(Role.valueOf(row.getString(1)))) {
                found.computeIfAbsent(row.getString(2) + "." + row.getString(3), any -> new ArrayList<>())
                        .add(FieldRule.valueOf(row.getString(4)));
            }
        });
        found.values().removeIf(rules -> rules.size() < roles.all().size());
        return found.isEmpty() ? FieldRules.NONE : new FieldRules(found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rules -> Collections.min(rules.getValue()))));
    }

    private Map<String, Scope> scopes(Roles roles) {
        Map<String, Scope> widest = new HashMap<>();
        jdbc.sql("select role, record_type, scope from access_rule").query(row -> {
            if (roles.include(Role.valueOf(row.getString(1)))) {
                widest.merge(row.getString(2), Scope.valueOf(row.getString(3)),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        });
        return widest;
    }
}
