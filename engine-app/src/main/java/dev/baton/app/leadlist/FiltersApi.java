package dev.baton.app.leadlist;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Versioned;
import dev.baton.app.team.Directory;
import dev.baton.lead.SavedFilter;
import dev.baton.lead.SavedFilterId;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of leads that people keep. */
@RestController
@RequestMapping("/api/v1/lead-filters")
class FiltersApi {

    private final FilterDesk desk;
    private final Directory directory;

    FiltersApi(FilterDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /**
     * @param scope {@code personal}, {@code team} or {@code organisation}
     * @param team key of the team whose list it is
     * @param query of the list, {@code grade=A&whose=mine}
     * @param by log-in of who made it
     */
    record FilterView(String id, String name, SavedFilter.Scope scope, String team, String query, String by, Integer version)
            implements Versioned {
    }

    record NewFilter(@NotNull String name, @NotNull SavedFilter.Scope scope, String team, @NotNull LeadFilter filter) {
    }

    record NewName(@NotNull String name) {
    }

    /** By name: the caller's own, those of their teams, and everybody's. */
    @GetMapping
    Listing<FilterView> all(Viewer viewer) {
        return Listing.whole(desk.all(viewer).stream().map(this::view).toList());
    }

    /** 201. 409 for who may not keep a list for so many: a team's is its leaders', everybody's the administrators'. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FilterView keep(@RequestBody @Valid NewFilter wanted, Viewer viewer) {
        return view(desk.keep(wanted.name(), wanted.scope(), wanted.team(), wanted.filter(), viewer));
    }

    @PatchMapping("/{id}")
    FilterView rename(@PathVariable SavedFilterId id, @RequestBody @Valid NewName wanted, IfMatch seen, Viewer viewer) {
        check(id, seen, viewer);
        return view(desk.rename(id, null, wanted.name(), viewer));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable SavedFilterId id, IfMatch seen, Viewer viewer) {
        check(id, seen, viewer);
        desk.delete(id, null, viewer);
    }

    /** 412 where another version was seen, unlike the page's 409. */
    private void check(SavedFilterId id, IfMatch seen, Viewer viewer) {
        desk.all(viewer).stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(one -> seen.check(one.version()));
    }

    private FilterView view(SavedFilter one) {
        return new FilterView(one.id().toString(), one.name(), one.scope(), directory.key(one.teamId()), one.query(),
                directory.login(one.personId()), one.version());
    }
}
