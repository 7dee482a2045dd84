package dev.baton.app.opportunity;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.OpportunityList;
import dev.baton.team.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opportunities: listed, read, expected otherwise. They are opened by converting a lead. */
@RestController
@RequestMapping("/api/v1/opportunities")
class OpportunitiesApi {

    private final OpportunityList list;
    private final OpportunityViews views;
    private final OpportunityDesk desk;

    OpportunitiesApi(OpportunityList list, OpportunityViews views, OpportunityDesk desk) {
        this.list = list;
        this.views = views;
        this.desk = desk;
    }

    /** Newest first. @param owner log-in @param q a part of the name, in any script */
    @GetMapping
    Listing<OpportunityView> read(@RequestParam(required = false) String owner, @RequestParam(required = false) String q,
                                  Window window, Viewer viewer) {
        Long after = window.afterId().isPresent() ? window.afterId().getAsLong() : null;
        var lines = list.read(new OpportunityList.Query(owner, q, after, window.rows()), viewer.of(Opportunity.TYPE));
        Listing<OpportunityId> shown = window.show(lines, OpportunityList.Line::id, OpportunityList.Line::id);
        return new Listing<>(views.list(shown.items()), shown.next());
    }

    @GetMapping("/{id}")
    OpportunityView one(@PathVariable OpportunityId id, Viewer viewer) {
        return views.view(views.visible(id, viewer));
    }

    @PatchMapping("/{id}")
    OpportunityView change(@PathVariable OpportunityId id, @RequestBody OpportunityChange change, IfMatch seen, Viewer viewer) {
        Opportunity before = views.visible(id, viewer);
        seen.check(before.version());
        return views.view(desk.change(before, change, viewer));
    }
}
