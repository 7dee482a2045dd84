package dev.baton.app.competitor;

import dev.baton.refusal.Invalid;
import dev.baton.sales.Rival;
import dev.baton.sales.Threat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A competitor at an opportunity, as callers tell of it.
 *
 * @param competitor their name; somebody who is not known yet becomes known by it
 */
record RivalPaper(@NotBlank @Size(max = 200) String competitor, @NotNull Threat threat, @Size(max = 2000) String strengths,
                  @Size(max = 2000) String weaknesses) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;

    RivalPaper {
        competitor = competitor == null ? null : competitor.strip();
        strengths = strengths == null || strengths.isBlank() ? null : strengths.strip();
        weaknesses = weaknesses == null || weaknesses.isBlank() ? null : weaknesses.strip();
    }

    /** With what was said before where this says nothing. */
    RivalPaper or(Rival before) {
        return new RivalPaper(competitor, threat, strengths == null ? before.strengths() : strengths,
                weaknesses == null ? before.weaknesses() : weaknesses);
    }

    /** For a form, which nobody has checked yet. @throws Invalid with the first field that does not take its value */
    RivalPaper checked() {
        if (competitor == null || competitor.isEmpty() || competitor.length() > LONGEST_NAME) {
            throw Invalid.field("competitor", "competitor.nameless");
        }
        if (strengths != null && strengths.length() > LONGEST || weaknesses != null && weaknesses.length() > LONGEST) {
            throw Invalid.field("strengths", "inbox.form.tooLong");
        }
        return this;
    }
}
