package dev.baton.processes;

import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the name files say, read by reflection. */
final class Names {

    static final List<Class<?>> ALL = List.of(
            Approval.class, CaseHandling.class, DuplicateCheck.class, EmailIntake.class, LeadIntake.class, LeadQualification.class,
            WelcomeJourney.class);

    private Names() {}

    static String key(Class<?> names) {
        return constants(names).findFirst().orElseThrow();
    }

    /** The constants of one group, such as {@code Steps}; none when the file has no such group. */
    static Set<String> of(Class<?> names, String group) {
        return Arrays.stream(names.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals(group))
                .flatMap(Names::constants)
                .collect(toCollection(TreeSet::new));
    }

    /** Closed words, such as destinations and outcomes: every group that is not about elements of a model. */
    static Set<String> words(Class<?> names) {
        var known = Set.of("Steps", "Tasks", "Timers", "Messages", "Variables", "Elements", "Fields");
        return Arrays.stream(names.getDeclaredClasses())
                .filter(nested -> !known.contains(nested.getSimpleName()))
                .flatMap(Names::constants)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> constants(Class<?> group) {
        return Arrays.stream(group.getDeclaredFields()).map(Names::value);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Names are public constants: " + field, e);
        }
    }
}
