package dev.baton.app.lead;

import dev.baton.app.custom.CustomForm;
import dev.baton.app.web.Input;
import dev.baton.app.web.Input.Shape;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.lead.Origin;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts of a lead as forms ask for them: what is hidden for the reader is not asked, what is frozen only shown. */
@Component
class LeadInputs {

    private static final List<Asked> FACTS = List.of(
            new Asked("firstName", "leads.form.firstName", Shape.text(100)),
            new Asked("lastName", "leads.form.lastName", Shape.text(100)),
            new Asked("company", "leads.form.company", Shape.text(200)),
            new Asked("phone", "leads.form.phone", new Shape("tel", 40, null, null, null, "ltr")),
            new Asked("employees", "leads.new.employees", Shape.number(0, 999_999_999)),
            new Asked("country", "leads.new.country", new Shape("text", 2, 3, null, "[A-Za-z]{2}", "ltr")),
            new Asked("region", "leads.region", Shape.text(100)),
            new Asked("postalCode", "leads.postalCode", Shape.text(20)),
            new Asked("industry", "leads.industry", Shape.text(60)),
            new Asked("language", "pipeline.language", Shape.code(12)));

    /** What is asked only as long as nobody knows where it came from. */
    private static final List<Asked> ORIGIN = List.of(
            new Asked("source", "leads.source", Shape.text(40).offering("person", "fair", "referral", "partner")), // as the rules say it
            new Asked("campaign", "leadforms.campaign", Shape.text(Origin.LONGEST_CAMPAIGN)));

    private final CustomForm custom;
    private final Wording wording;

    LeadInputs(CustomForm custom, Wording wording) {
        this.custom = custom;
        this.wording = wording;
    }

    private record Asked(String name, String label, Shape shape) {
    }

    /** For a lead that is none yet. */
    List<Input> blank(LeadPaper paper, Viewer viewer) {
        return Stream.concat(FACTS.stream(), ORIGIN.stream()).filter(fact -> !frozen(viewer, fact.name()))
                .map(fact -> new Input(fact.name(), wording.now().text(fact.label()), fact.shape(),
                        paper.value(fact.name(), ""), null, null, List.of(), false)).toList();
    }

    List<Input> of(Lead lead, Viewer viewer) {
        return again(lead, new LeadPaper(Map.of()), viewer);
    }

    /** After a form was refused. */
    List<Input> again(Lead lead, LeadPaper paper, Viewer viewer) {
        Words words = wording.now();
        Map<String, String> facts = LeadPaper.facts(lead);
        Stream<Input> own = FACTS.stream().map(fact -> input(fact.name(), words.text(fact.label()), fact.shape(), facts, paper, viewer));
        return Stream.concat(own.filter(Objects::nonNull), custom.inputs(Lead.TYPE, lead.custom(), paper.typed(), viewer).stream()).toList();
    }

    private static Input input(String name, String label, Shape shape, Map<String, String> facts, LeadPaper paper, Viewer viewer) {
        if (viewer.fields().hide(Lead.TYPE, name)) {
            return null;
        }
        return Input.of(name, label, shape, List.of(), facts.getOrDefault(name, ""), paper.typed(), frozen(viewer, name));
    }

    private static boolean frozen(Viewer viewer, String name) {
        return viewer.fields().freeze(Lead.TYPE, name);
    }
}
