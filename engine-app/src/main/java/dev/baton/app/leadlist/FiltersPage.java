package dev.baton.app.leadlist;

import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.SavedFilter;
import dev.baton.lead.SavedFilterId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeping, renaming and giving up a list of leads. */
@Controller
@RequestMapping("/leads/filters")
class FiltersPage {

    private final FilterDesk desk;
    private final Wording wording;

    FiltersPage(FilterDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    /**
     * @param filter what the list was asked for when the dialogue opened
     * @param keptFor {@code personal}, {@code organisation}, or {@code team} with the key of one behind a colon
     */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@ModelAttribute LeadFilter filter, @RequestParam String name, @RequestParam(defaultValue = "personal") String keptFor,
              Viewer viewer, HttpServletResponse response) {
        String[] parts = keptFor.split(":", 2);
        SavedFilter kept = desk.keep(name, scope(parts[0]), parts.length > 1 ? parts[1] : null, filter, viewer);
        Toast.said(response, wording.now().text("pipeline.filter.kept", kept.name()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable SavedFilterId id, @RequestParam Integer version, @RequestParam String name, Viewer viewer,
                HttpServletResponse response) {
        Toast.said(response, wording.now().text("pipeline.filter.renamed", desk.rename(id, version, name, viewer).name()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable SavedFilterId id, @RequestParam Integer version, Viewer viewer, HttpServletResponse response) {
        desk.delete(id, version, viewer);
        Toast.said(response, wording.now().text("pipeline.filter.deleted"));
    }

    private static SavedFilter.Scope scope(String word) {
        return switch (word) {
            case "team" -> SavedFilter.Scope.TEAM;
            case "organisation" -> SavedFilter.Scope.ORGANISATION;
            default -> SavedFilter.Scope.PERSONAL;
        };
    }
}
