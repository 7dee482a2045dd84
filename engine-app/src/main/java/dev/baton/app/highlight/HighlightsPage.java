package dev.baton.app.highlight;

import dev.baton.app.highlight.HighlightDesk.Wanted;
import dev.baton.app.web.Mark;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Highlight;
import dev.baton.lead.Highlight.Tone;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Which leads stand out, for those who lead teams. */
@Controller
@RequestMapping("/leads/highlights")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class HighlightsPage {

    private final HighlightDesk desk;
    private final LeadMarks marks;
    private final Wording wording;

    HighlightsPage(HighlightDesk desk, LeadMarks marks, Wording wording) {
        this.desk = desk;
        this.marks = marks;
        this.wording = wording;
    }

    /** A line of the form; all null for one that is free. @param mark as lists will show it */
    record Line(Integer from, Tone tone, String word, Mark mark) {
    }

    /** The form as a browser sends it, line by line; a line without a score is none. */
    record Paper(List<Integer> from, List<Tone> tone, List<String> word) {

        List<Wanted> wanted() {
            return IntStream.range(0, from.size()).filter(i -> from.get(i) != null)
                    .mapToObj(i -> new Wanted(from.get(i), tone.get(i), word.get(i))).toList();
        }
    }

    @GetMapping
    String all(Model model) {
        List<Highlight> all = desk.all();
        Stream<Line> lines = all.stream().map(one -> new Line(one.fromScore(), one.tone(), one.word(), marks.mark(one)));
        Stream<Line> free = Stream.generate(() -> new Line(null, null, null, null)).limit(HighlightDesk.MOST - all.size());
        model.addAttribute("lines", Stream.concat(lines, free).toList()).addAttribute("tones", Tone.values());
        return "highlight/highlights";
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@ModelAttribute Paper paper, HttpServletResponse response) {
        desk.replace(paper.wanted());
        Toast.said(response, wording.now().text("leads.highlights.saved"));
    }
}
