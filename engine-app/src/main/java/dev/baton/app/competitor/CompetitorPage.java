package dev.baton.app.competitor;

import dev.baton.app.access.MayCreate;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Competitor;
import dev.baton.sales.Competitors;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.Rival;
import dev.baton.sales.RivalId;
import dev.baton.sales.Threat;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** All competitors, and the dialogue in which one says who is after an opportunity. */
@Controller
class CompetitorPage {

    private static final String OF_SALE = "/opportunities/{id}/competitors";

    private final CompetitorList list;
    private final Competitors competitors;
    private final RivalDesk desk;
    private final Wording wording;

    CompetitorPage(CompetitorList list, Competitors competitors, RivalDesk desk, Wording wording) {
        this.list = list;
        this.competitors = competitors;
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/competitors")
    String list(Viewer viewer, Model model) {
        MayCreate.require(viewer, Opportunity.TYPE);
        model.addAttribute("lines", list.read(viewer.of(Opportunity.TYPE)));
        return "sales/competitor-list";
    }

    @GetMapping(OF_SALE + "/new")
    String blank(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        desk.require(id, viewer);
        return show(id, new RivalPaper("", Threat.MEDIUM, null, null), null, model);
    }

    @GetMapping(OF_SALE + "/{rival}")
    String edit(@PathVariable OpportunityId id, @PathVariable RivalId rival, Viewer viewer, Model model) {
        desk.require(id, viewer);
        Rival one = desk.one(id, rival);
        String name = competitors.findById(one.competitorId()).map(Competitor::name).orElse("");
        return show(id, new RivalPaper(name, one.threat(), one.strengths(), one.weaknesses()), one.version(), model);
    }

    private String show(OpportunityId sale, RivalPaper paper, Integer version, Model model) {
        model.addAttribute("action", "/opportunities/" + sale + "/competitors").addAttribute("paper", paper).addAttribute("version", version)
                .addAttribute("known", competitors.findAllByOrderByNameKey()).addAttribute("threats", Threat.values());
        return "sales/competitors :: judging";
    }

    /** @param version as the reader saw them; left out for whom one did not see there yet */
    @PostMapping(OF_SALE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@PathVariable OpportunityId id, @RequestParam String competitor, @RequestParam String threat, @RequestParam(required = false) String strengths,
             @RequestParam(required = false) String weaknesses, @RequestParam(required = false) Integer version, Viewer viewer,
             HttpServletResponse response) {
        desk.require(id, viewer);
        RivalPaper paper = new RivalPaper(competitor, threat(threat), strengths, weaknesses).checked();
        if (version != null && desk.of(id).stream().noneMatch(seen -> seen.competitor().name().equals(paper.competitor())
                && version.equals(seen.rival().version()))) {
            throw new Clash("problem.stale");
        }
        if (version == null) {
            desk.see(id, paper);
        } else {
            desk.judge(id, paper);
        }
        Toast.said(response, wording.now().text("competitor.seen", paper.competitor()));
    }

    @DeleteMapping(OF_SALE + "/{rival}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable OpportunityId id, @PathVariable RivalId rival, Viewer viewer, HttpServletResponse response) {
        desk.require(id, viewer);
        desk.gone(desk.one(id, rival));
        Toast.said(response, wording.now().text("competitor.gone"));
    }

    private static Threat threat(String name) {
        return Arrays.stream(Threat.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> Invalid.field("threat", "problem.value"));
    }
}
