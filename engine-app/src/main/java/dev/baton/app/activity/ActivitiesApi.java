package dev.baton.app.activity;

import dev.baton.activity.Logged;
import dev.baton.activity.LoggedId;
import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.app.team.Directory;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happened about leads, contacts, accounts and opportunities, and what people write down about them. */
@RestController
@RequestMapping("/api/v1")
class ActivitiesApi {

    private static final String ALL = "/" + Wholes.ROOMS + "/{id}/activities";
    private static final String ONE = ALL + "/{activity}";

    private final Wholes wholes;
    private final Stories stories;
    private final Logbook logbook;
    private final Plans plans;
    private final Documents documents;
    private final Timeline timeline;
    private final Directory directory;

    ActivitiesApi(Wholes wholes, Stories stories, Logbook logbook, Plans plans, Documents documents, Timeline timeline,
                  Directory directory) {
        this.wholes = wholes;
        this.stories = stories;
        this.logbook = logbook;
        this.plans = plans;
        this.documents = documents;
        this.timeline = timeline;
        this.directory = directory;
    }

    /**
     * Newest first, with what belongs to the record: of an account what happened with its people, of an opportunity what
     * happened with its lead.
     *
     * @param kind {@code mails, calls, meetings, notes} or {@code documents}; left out, everything
     * @param planned true for what is yet to happen, the next first and a few only: of a contact with their leads and sales, of an
     *                account with its people, their leads and its sales. What is done with one is done at its {@code subject}
     */
    @GetMapping(ALL)
    Listing<ActivityView> read(@PathVariable String room, @PathVariable long id, @RequestParam(defaultValue = "all") Chapter kind,
                               @RequestParam(defaultValue = "false") boolean planned, Window window, Viewer viewer) {
        Whole whole = wholes.visible(room, id, viewer);
        if (planned) {
            return Listing.whole(plans.of(whole, viewer).stream().map(plan -> view(plan.what())).toList());
        }
        Stories.Page page = stories.read(whole, kind, window.after(), window.limit(), viewer);
        return new Listing<>(page.moments().stream().map(one -> ActivityView.of(one.what(), timeline.said(one.what(), viewer),
                directory.login(one.what().person()), one.logged())).toList(), page.next());
    }

    /** A lead answers such a call with itself: see its own resource. */
    @PostMapping("/{room:contacts|accounts|opportunities}/{id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    ActivityView write(@PathVariable String room, @PathVariable long id, @RequestBody @Valid NewActivity activity, Viewer viewer) {
        return view(logbook.write(wholes.visible(room, id, viewer).record(), activity, viewer));
    }

    record Reworded(@NotBlank @Size(max = 2000) String text) {
    }

    /** Only by who wrote it, or an administrator. */
    @PatchMapping(ONE)
    ActivityView reword(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, @RequestBody @Valid Reworded better,
                        IfMatch seen, Viewer viewer) {
        Logged one = one(room, id, activity, viewer);
        seen.check(one.version());
        return view(logbook.reword(one, better.text().strip(), viewer));
    }

    /** What was planned came about. */
    @PutMapping(ONE + "/completion")
    ActivityView done(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer) {
        return view(logbook.done(one(room, id, activity, viewer)));
    }

    /** As if it had never been written. Only by who wrote it, or an administrator. */
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer) {
        logbook.takeBack(one(room, id, activity, viewer), viewer);
    }

    /** A document, to be kept and never shown in place. */
    @GetMapping(ONE + "/file")
    ResponseEntity<Resource> file(@PathVariable String room, @PathVariable long id, @PathVariable LoggedId activity, Viewer viewer) {
        return documents.answer(one(room, id, activity, viewer));
    }

    private Logged one(String room, long id, LoggedId activity, Viewer viewer) {
        return logbook.of(wholes.visible(room, id, viewer), activity);
    }

    private ActivityView view(Logged one) {
        return ActivityView.of(one, directory.login(one.personId()), null);
    }
}
