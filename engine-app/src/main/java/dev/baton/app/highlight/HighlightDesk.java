package dev.baton.app.highlight;

import dev.baton.id.Tsids;
import dev.baton.lead.Highlight;
import dev.baton.lead.Highlight.Tone;
import dev.baton.lead.HighlightId;
import dev.baton.lead.Highlights;
import dev.baton.refusal.Invalid;
import dev.baton.unit.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes which leads stand out, all at once. */
@Component
class HighlightDesk {

    /** More would be a rainbow. */
    static final int MOST = 5;
    private static final int LONGEST_WORD = 20;

    private final Highlights highlights;
    private final LeadMarks marks;
    private final Tsids ids;

    HighlightDesk(Highlights highlights, LeadMarks marks, Tsids ids) {
        this.highlights = highlights;
        this.marks = marks;
        this.ids = ids;
    }

    /** @param word null for the word of the tone */
    record Wanted(Integer fromScore, Tone tone, String word) {

        Wanted {
            word = word == null || word.isBlank() ? null : word.strip();
        }
    }

    /** The highest first. */
    List<Highlight> all() {
        return highlights.findAllByOrderByFromScoreDesc();
    }

    /** These and no others; one that keeps its score stays the same record. */
    void replace(List<Wanted> wanted) {
        check(wanted);
        Map<Integer, Highlight> before = all().stream().collect(Collectors.toMap(Highlight::fromScore, Function.identity()));
        List<Highlight> kept = wanted.stream().map(one -> before.containsKey(one.fromScore())
                ? before.get(one.fromScore()).looking(one.tone(), one.word())
                : new Highlight(ids.next(HighlightId::new), null, one.fromScore(), one.tone(), one.word())).toList();
        before.values().stream().filter(one -> wanted.stream().noneMatch(other -> other.fromScore().equals(one.fromScore())))
                .forEach(highlights::delete);
        kept.stream().filter(one -> !one.equals(before.get(one.fromScore()))).forEach(highlights::save);
        UnitOfWork.now().afterCommit(marks::forget);
    }

    private static void check(List<Wanted> wanted) {
        if (wanted.size() > MOST) {
            throw Invalid.field("items", "leads.highlights.tooMany", MOST);
        }
        for (Wanted one : wanted) {
            if (one == null) {
                throw Invalid.field("items", "problem.value");
            } else if (one.fromScore() == null || one.fromScore() < 0 || one.fromScore() > 100) {
                throw Invalid.field("fromScore", "leads.highlights.score");
            } else if (one.tone() == null) {
                throw Invalid.field("tone", "problem.value");
            } else if (one.word() != null && one.word().length() > LONGEST_WORD) {
                throw Invalid.field("word", "leads.highlights.word.long", LONGEST_WORD);
            } else if (wanted.stream().filter(other -> one.fromScore().equals(other.fromScore())).count() > 1) {
                throw Invalid.field("fromScore", "leads.highlights.twice", one.fromScore());
            }
        }
    }
}
