package dev.baton.app.union;

import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.audit.Audited;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Two customers side by side: somebody looks for the other, chooses what stays, merges them, and parts them again. */
@Controller
@RequestMapping("/{room:contacts|accounts}/{id}/beside")
class UnionPage {

    private static final String CHOICE = "part:";
    private static final String OTHER = "other";

    private final Map<String, Beside<?>> kinds;
    private final UnionDesk desk;
    private final Comparison comparison;
    private final Wording wording;

    UnionPage(List<Beside<?>> kinds, UnionDesk desk, Comparison comparison, Wording wording) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Beside::room, kind -> kind));
        this.desk = desk;
        this.comparison = comparison;
        this.wording = wording;
    }

    @GetMapping
    String search(@PathVariable String room, @PathVariable long id, Viewer viewer, Model model) {
        return search(kinds.get(room), id, viewer, model);
    }

    private <R extends Audited> String search(Beside<R> beside, long id, Viewer viewer, Model model) {
        R one = desk.visible(beside.kind(), id, viewer);
        model.addAttribute("here", "/" + beside.room() + "/" + one.ref().id()).addAttribute("type", beside.kind().type())
                .addAttribute("name", beside.kind().name(beside.shown(viewer, one))).addAttribute("mates", beside.mates(one, "", viewer));
        return "union/search";
    }

    /** @param q a part of a name, or the beginning of an address */
    @GetMapping("/mates")
    String mates(@PathVariable String room, @PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        return mates(kinds.get(room), id, q, viewer, model);
    }

    private <R extends Audited> String mates(Beside<R> beside, long id, String typed, Viewer viewer, Model model) {
        R one = desk.visible(beside.kind(), id, viewer);
        model.addAttribute("here", "/" + beside.room() + "/" + one.ref().id()).addAttribute("mates", beside.mates(one, typed, viewer));
        return "union/search :: mates";
    }

    /** An old link to two that are one by now leads to that one. */
    @GetMapping("/{other}")
    String compare(@PathVariable String room, @PathVariable long id, @PathVariable long other, Viewer viewer, Model model) {
        return compare(kinds.get(room), id, other, viewer, model);
    }

    private <R extends Audited> String compare(Beside<R> beside, long id, long other, Viewer viewer, Model model) {
        R one = desk.visible(beside.kind(), id, viewer);
        R another = desk.visible(beside.kind(), other, viewer);
        if (one.ref().equals(another.ref())) {
            return "redirect:/" + beside.room() + "/" + one.ref().id();
        }
        model.addAttribute("pair", comparison.of(beside, one, another, viewer));
        return "union/beside";
    }

    /**
     * @param seen  version of the one of this page, and {@code seenOther} of the other, as they were shown
     * @param typed of each part that could be chosen, {@code part:<name>}: {@code other} where it is to be the other's
     */
    @PostMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable String room, @PathVariable long id, @PathVariable long other, @RequestParam int seen, @RequestParam int seenOther,
               @RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response) {
        merge(kinds.get(room), id, other, seen, seenOther, typed, viewer);
        Toast.said(response, wording.now().text("union.merged"));
        response.setHeader("HX-Location", "/" + room + "/" + id);
    }

    private <R extends Audited> void merge(Beside<R> beside, long id, long other, int seen, int seenOther, Map<String, String> typed, Viewer viewer) {
        R one = desk.visible(beside.kind(), id, viewer);
        if (one.ref().id() != id) {
            throw Invalid.field("id", "union.self");
        }
        desk.merge(beside.kind(), one, other, version -> {
            if (version != seen) {
                throw new Clash("merging.changed", beside.kind().name(one));
            }
        }, seenOther, typed.entrySet().stream().filter(part -> part.getKey().startsWith(CHOICE) && part.getValue().equals(OTHER))
                .map(part -> part.getKey().substring(CHOICE.length())).collect(Collectors.toSet()), viewer);
    }

    /** They are two after all. */
    @DeleteMapping("/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable String room, @PathVariable long id, @PathVariable long other, Viewer viewer, HttpServletResponse response) {
        part(kinds.get(room), id, other, viewer);
        Toast.said(response, wording.now().text("union.parted"));
    }

    private <R extends Audited> void part(Beside<R> beside, long id, long other, Viewer viewer) {
        desk.part(beside.kind(), desk.visible(beside.kind(), id, viewer), other, viewer);
    }
}
