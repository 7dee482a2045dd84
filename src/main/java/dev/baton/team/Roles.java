package dev.baton.team;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's roles, stored as one comma separated column. */
public record Roles(Set<Role> all) {

    public Roles {
        all = Set.copyOf(all);
    }

    public static Roles of(Role... roles) {
        return new Roles(Set.of(roles));
    }

    public static Roles parse(String text) {
        return new Roles(text.isBlank() ? EnumSet.noneOf(Role.class)
                : Arrays.stream(text.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    public boolean include(Role role) {
        return all.contains(role);
    }

    @Override
    public String toString() {
        return all.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
