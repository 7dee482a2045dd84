package dev.baton.unit;

import dev.baton.team.PersonId;

/**
 * Who changes something: a person or nobody in particular, and through what, for example {@code page}, {@code api},
 * {@code process lead-intake}, {@code import}, {@code router}.
 */
public record Actor(PersonId person, String through) {

    public static Actor person(PersonId person, String through) {
        return new Actor(person, through);
    }

    public static Actor system(String through) {
        return new Actor(null, through);
    }
}
