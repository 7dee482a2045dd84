package dev.baton.rules.mail;

import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import java.util.List;

/**
 * Where a mail goes and as what.
 *
 * @param team the team's key; empty when no rule named one
 * @param kind an {@link Kind#ENQUIRY} becomes a lead, every other kind a case
 * @param language two letters, empty when unknown
 * @param skills keys of what the person should know
 * @param answer key of the template of the automatic answer; empty for none
 * @param doubt {@link Doubt#NONE} when sure
 * @param tied keys of the teams that tie, in alphabetical order; {@code team} is the first of them
 */
public record Route(String team, Priority priority, Kind kind, String language, List<String> skills, String answer,
        Doubt doubt, List<String> tied) {

    public boolean sure() {
        return doubt == Doubt.NONE;
    }
}
