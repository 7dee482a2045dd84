package dev.baton.app.highlight;

import dev.baton.app.web.Mark;
import dev.baton.app.web.Wording;
import dev.baton.lead.Highlight;
import dev.baton.lead.Highlights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which leads stand out in lists, as the people who lead the teams set it; a change shows everywhere within seconds. */
@Component
public class LeadMarks {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Highlights highlights;
    private final Wording wording;
    private final Clock realTime = Clock.systemUTC();
    private volatile Known known = Known.NOTHING;

    LeadMarks(Highlights highlights, Wording wording) {
        this.highlights = highlights;
        this.wording = wording;
    }

    /** @param all the highest first */
    private record Known(List<Highlight> all, Instant at) {

        static final Known NOTHING = new Known(List.of(), Instant.MIN);
    }

    /** They were changed on this node. */
    void forget() {
        known = Known.NOTHING;
    }

    /**
     * Null for a lead like any other.
     *
     * @param score null before the rules have spoken, and for who may not see it
     */
    public Mark of(Integer score) {
        return score == null ? null : all().stream().filter(one -> score >= one.fromScore()).findFirst()
                .map(this::mark).orElse(null);
    }

    /** From how many points on a lead stands out at all; null where none does. */
    public Integer least() {
        return all().isEmpty() ? null : all().getLast().fromScore();
    }

    Mark mark(Highlight one) {
        String word = one.word() == null ? wording.now().text("leads.tone." + one.tone().name().toLowerCase(Locale.ROOT)) : one.word();
        return new Mark(switch (one.tone()) {
            case HOT -> "danger";
            case WARM -> "warn";
            case MILD -> "accent";
        }, word);
    }

    private List<Highlight> all() {
        Instant now = realTime.instant();
        if (known.at().isBefore(now.minus(FRESH))) {
            known = new Known(highlights.findAllByOrderByFromScoreDesc(), now);
        }
        return known.all();
    }
}
