package dev.baton.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assignment knows of a person beside their capacity.
 *
 * @param perMonth how much they are given in a month at most; null for as much as their capacity takes
 * @param hours their own working week where they live, as {@link dev.baton.calendar.WeekHours} writes it; null for always
 * @param absences those that are not over
 */
public record WorkProfile(@Nullable Integer perMonth, @Nullable String hours, List<Skill> skills, List<Absence> absences) {

    /** @param name a skill or language, such as {@code plumbing} or {@code language.ru} */
    public record Skill(String name, int level) {
    }
}
