package dev.baton.app.activity;

import dev.baton.activity.Activity;
import dev.baton.activity.Logged;
import dev.baton.activity.LoggedId;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.refusal.Clash;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The story of a record on its page, and the dialogue in which one writes something down. */
@Controller
@RequestMapping("/" + Wholes.ROOMS + "/{id}/activities")
class StoryPage {

    private final Wholes wholes;
    private final StoryPanel panel;
    private final Logbook logbook;
    private final Documents documents;
    private final Wording wording;

    StoryPage(Wholes wholes, StoryPanel panel, Logbook logbook, Documents documents, Wording wording) {
        this.wholes = wholes;
        this.panel = panel;
        this.logbook = logbook;
        this.documents = documents;
        this.wording = wording;
    }

    @GetMapping
    String read(@PathVariable String room, @PathVariable long id, @RequestParam(defaultValue = "all") Chapter kind,
                @RequestParam(required = false) String after, Viewer viewer, Model model) {
        model.addAttribute("story", panel.of(wholes.visible(room, id, viewer), kind, after, viewer));
        return "activity/story :: story";
    }

    @GetMapping("/new")
    String blank(@PathVariable String room, @PathVariable long id, Viewer viewer, Model model) {
        Whole whole = wholes.visible(room, id, viewer);
        model.addAttribute("path", RecordPages.of(whole.record())).addAttribute("key", logbook.next());
        return "activity/log :: writing";
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@PathVariable String room, @PathVariable long id, @ModelAttribute LogPaper paper, Viewer viewer, HttpServletResponse response) {
        Words words = wording.now();
        Logged written = logbook.write(paper.key(), wholes.visible(room, id, viewer).record(), paper.activity(words.zone()), viewer);
        Toast.said(response, words.text(written.planned() ? "activity.said.planned" : "activity.said."
                + written.kind().name().toLowerCase(Locale.ROOT), words.when(written.at())));
    }

    @GetMapping("/{activity}/text")
    String edit(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer, Model model) {
        Logged one = one(room, id, activity, viewer);
        model.addAttribute("action", RecordPages.of(one.subject()) + "/activities/" + one.id() + "/text").addAttribute("one", one);
        return "activity/log :: rewording";
    }

    /** @param version as the reader saw it */
    @PutMapping("/{activity}/text")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reword(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, @RequestParam String text,
                @RequestParam int version, Viewer viewer, HttpServletResponse response) {
        Logged one = one(room, id, activity, viewer);
        if (one.version() != version) {
            throw new Clash("problem.stale");
        }
        logbook.reword(one, LogPaper.said(text, one.kind() == Activity.Kind.NOTE), viewer);
        Toast.said(response, wording.now().text("activity.said.reworded"));
    }

    /** What was planned came about. */
    @PutMapping("/{activity}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer, HttpServletResponse response) {
        logbook.done(one(room, id, activity, viewer));
        Toast.said(response, wording.now().text("activity.said.done"));
    }

    @DeleteMapping("/{activity}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer, HttpServletResponse response) {
        logbook.takeBack(one(room, id, activity, viewer), viewer);
        Toast.said(response, wording.now().text("activity.said.takenBack"));
    }

    @GetMapping("/{activity}/file")
    ResponseEntity<Resource> file(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer) {
        return documents.answer(one(room, id, activity, viewer));
    }

    private Logged one(String room, long id, LoggedId activity, Viewer viewer) {
        return logbook.of(wholes.visible(room, id, viewer), activity);
    }
}
