package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.WritableFields;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.leadlist.LeadLines;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One line of the list, one cell of which is written in place. */
@Controller
@RequestMapping("/leads/{id}/line")
class LeadLinePage {

    private final LeadViews views;
    private final LeadLines lines;
    private final LeadEditing editing;
    private final LeadMarks marks;
    private final Wording wording;

    LeadLinePage(LeadViews views, LeadLines lines, LeadEditing editing, LeadMarks marks, Wording wording) {
        this.views = views;
        this.lines = lines;
        this.editing = editing;
        this.marks = marks;
        this.wording = wording;
    }

    /**
     * A cell as it is written.
     *
     * @param typed by field
     * @param version of the lead that was seen when the writing began
     * @param wrong why it was not taken; null where nothing is wrong yet
     * @param refused which of its fields say what cannot be; none where it only was late
     */
    record Cell(String field, Map<String, String> typed, int version, String wrong, Set<String> refused) {

        static Cell begun(String field, Map<String, String> says, int version) {
            return new Cell(field, says, version, null, Set.of());
        }

        public boolean refuses(String name) {
            return refused.contains(name);
        }
    }

    /** @param edit the cell that is about to be written; left out for the line as it is read */
    @GetMapping
    String line(@PathVariable LeadId id, @RequestParam(required = false) String edit, @RequestParam(required = false) String left,
                Viewer viewer, Model model) {
        Lead lead = visible(id, viewer);
        return show(lead, edit != null && LeadLines.writtenBy(viewer).contains(edit) ? Cell.begun(edit, says(lead, edit), lead.version()) : null,
                left, viewer, model);
    }

    /** @param field of the cell @param form what was typed, by the names of the API */
    @PutMapping
    String write(@PathVariable LeadId id, @RequestParam String field, @RequestParam int version, @RequestParam Map<String, String> form,
                 Viewer viewer, Model model, HttpServletResponse response) {
        Lead lead = visible(id, viewer);
        if (!LeadLines.writtenBy(viewer).contains(field)) { // or what it says now would be told to who may not see it
            throw Invalid.field(field, "access.frozen");
        }
        Map<String, String> typed = LeadLines.WRITTEN.get(field).stream().filter(form::containsKey).collect(Collectors.toMap(Function.identity(), form::get));
        if (lead.version() != version) {
            String now = String.join(" ", LeadLines.WRITTEN.get(field).stream().map(says(lead, field)::get).toList()).strip();
            return refused(lead, new Cell(field, typed, lead.version(), wording.now().text("pipeline.cell.stale", now), Set.of()), viewer, model, response);
        }
        try {
            LeadChange change = new LeadPaper(typed).change(lead, Map.of());
            WritableFields.require(viewer, Lead.TYPE, change);
            return show(editing.edit(lead, change), null, field, viewer, model);
        } catch (Invalid wrong) { // said before anything is written
            String why = wrong.fields().stream().map(one -> wording.now().text(one.key(), one.arguments())).collect(Collectors.joining(" "));
            return refused(lead, new Cell(field, typed, version, why, wrong.fields().stream().map(Invalid.Field::field).collect(Collectors.toSet())),
                    viewer, model, response);
        }
    }

    private static Map<String, String> says(Lead lead, String cell) {
        Map<String, String> facts = LeadPaper.facts(lead);
        return LeadLines.WRITTEN.get(cell).stream().collect(Collectors.toMap(Function.identity(), facts::get));
    }

    private String refused(Lead lead, Cell cell, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(lead, cell, null, viewer, model);
    }

    /** @param left the field whose cell was just left; the focus lands there */
    private String show(Lead lead, Cell cell, String left, Viewer viewer, Model model) {
        model.addAttribute("line", FieldsOnPages.shown(viewer, Lead.TYPE, List.of(lines.one(lead.id()))).getFirst())
                .addAttribute("cell", cell).addAttribute("left", left).addAttribute("marks", marks)
                .addAttribute("written", LeadLines.writtenBy(viewer));
        return "leadlist/line :: line";
    }

    private Lead visible(LeadId id, Viewer viewer) {
        return views.visible(id, viewer);
    }
}
