package dev.baton.app.competitor;

import dev.baton.app.access.MayCreate;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Versioned;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.RivalId;
import dev.baton.sales.Threat;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Competitors, and who of them is after an opportunity. */
@RestController
@RequestMapping("/api/v1")
class CompetitorsApi {

    private final CompetitorList list;
    private final RivalDesk desk;

    CompetitorsApi(CompetitorList list, RivalDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    /** By name. Opportunities are counted of those that the caller may see. */
    @GetMapping("/competitors")
    Listing<CompetitorList.Line> read(Viewer viewer) {
        MayCreate.require(viewer, Opportunity.TYPE);
        return Listing.whole(list.read(viewer.of(Opportunity.TYPE)));
    }

    /** @param competitor their name */
    record View(String id, String competitor, Threat threat, String strengths, String weaknesses, Integer version) implements Versioned {

        static View of(RivalDesk.Seen seen) {
            return new View(seen.rival().id().toString(), seen.competitor().name(), seen.rival().threat(), seen.rival().strengths(),
                    seen.rival().weaknesses(), seen.rival().version());
        }
    }

    /** The most dangerous first. */
    @GetMapping("/opportunities/{id}/competitors")
    Listing<View> of(@PathVariable OpportunityId id, Viewer viewer) {
        desk.require(id, viewer);
        return Listing.whole(desk.of(id).stream().map(View::of).toList());
    }

    /** 201 also for one who was seen there before: they are judged anew, and what is left out stays as it was said. */
    @PostMapping("/opportunities/{id}/competitors")
    @ResponseStatus(HttpStatus.CREATED)
    View see(@PathVariable OpportunityId id, @RequestBody @Valid RivalPaper rival, Viewer viewer) {
        desk.require(id, viewer);
        return View.of(desk.see(id, rival));
    }

    @DeleteMapping("/opportunities/{id}/competitors/{rival}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable OpportunityId id, @PathVariable RivalId rival, Viewer viewer) {
        desk.require(id, viewer);
        desk.gone(desk.one(id, rival));
    }
}
