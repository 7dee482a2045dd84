package dev.baton.app.merging;

import dev.baton.app.api.IfMatch;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.team.Directory;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.lead.Merges;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads that were found to be one with this lead, which goes on for them. */
@RestController
@RequestMapping("/api/v1/leads/{id}/merges")
class LeadMergesApi {

    private final LeadMerging merging;
    private final LeadParting parting;
    private final Leads leads;
    private final Merges merges;
    private final LeadViews views;
    private final Directory directory;

    LeadMergesApi(LeadMerging merging, LeadParting parting, Leads leads, Merges merges, LeadViews views, Directory directory) {
        this.merging = merging;
        this.parting = parting;
        this.leads = leads;
        this.merges = merges;
        this.views = views;
        this.directory = directory;
    }

    /** @param version of the other lead, as its caller saw it; any when left out */
    record NewMerge(@NotNull LeadId lead, Integer version) {
    }

    /**
     * @param lead   the one that ended, {@code into} the one that goes on
     * @param by     log-in of who found that they are one; {@code undoneBy} null while it stands
     */
    record MergeView(String lead, String into, String by, Instant at, String undoneBy, Instant undoneAt) {
    }

    record Page(List<MergeView> items, String next) {
    }

    /** Oldest first; also what was taken back. */
    @GetMapping
    Page read(@PathVariable long id, Viewer viewer) {
        return new Page(merges.into(visible(id, viewer).id()).stream().map(this::view).toList(), null);
    }

    /** The other lead ends in this one. 201; 200 when it did before; 409 when one of them is over, or somebody works on the other. */
    @PostMapping
    ResponseEntity<MergeView> merge(@PathVariable long id, @RequestBody @Valid NewMerge wish, IfMatch seen, Viewer viewer) {
        Lead going = visible(id, viewer);
        Lead ending = leads.findById(wish.lead()).orElseThrow(NotVisible::new);
        boolean before = going.id().equals(ending.mergedInto());
        if (!before) {
            seen.check(going.version());
            check(going, ending, wish, viewer);
        }
        MergeView done = view(merging.merge(going.id(), ending.id(), viewer));
        return ResponseEntity.status(before ? HttpStatus.OK : HttpStatus.CREATED).body(done);
    }

    /** They are two people's after all; asked again, the same. */
    @DeleteMapping("/{ended}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable LeadId ended, Viewer viewer) {
        parting.part(visible(id, viewer), ended, viewer);
    }

    private static void check(Lead going, Lead ending, NewMerge wish, Viewer viewer) {
        if (!LeadViews.sees(viewer, ending)) {
            throw new NotVisible();
        }
        if (going.id().equals(ending.id())) {
            throw Invalid.field("lead", "problem.value");
        }
        if (wish.version() != null && !wish.version().equals(ending.version())) {
            throw new Clash("merging.changed", ending.prospect().name());
        }
    }

    private MergeView view(Merge merge) {
        return new MergeView(merge.leadId().toString(), merge.intoId().toString(), directory.login(merge.mergedBy()), merge.mergedAt(),
                merge.stands() ? null : directory.login(merge.undoneBy()), merge.undoneAt());
    }

    private Lead visible(long id, Viewer viewer) {
        return views.visible(new LeadId(id), viewer);
    }
}
