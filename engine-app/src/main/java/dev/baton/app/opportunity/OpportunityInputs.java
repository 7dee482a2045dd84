package dev.baton.app.opportunity;

import dev.baton.app.custom.CustomForm;
import dev.baton.app.giving.Giving;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Input;
import dev.baton.app.web.Input.Choice;
import dev.baton.app.web.Input.Shape;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.sales.Opportunity;
import dev.baton.sales.Stage;
import dev.baton.team.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is expected of an opportunity as a form asks for it: what is hidden for the reader is not asked, what is frozen only shown. */
@Component
class OpportunityInputs {

    private static final List<Asked> FACTS = List.of(
            new Asked("name", "opportunities.name", Shape.text(200)),
            new Asked("stage", "opportunities.stage", Shape.text(20)),
            new Asked("probability", "opportunities.probability", new Shape("number", null, 4, 0, null, null)),
            new Asked(OpportunityPaper.AMOUNT, "opportunities.amount", new Shape("text", 24, 16, null, null, "ltr")),
            new Asked(OpportunityPaper.CURRENCY, "sales.form.money", Shape.code(3)),
            new Asked("closeOn", "opportunities.closeOn", new Shape("date", null, null, null, null, null)),
            new Asked("nextStep", "opportunities.nextStep", Shape.text(500)),
            new Asked(OpportunityPaper.OWNER, "sales.owner", Shape.text(60)));

    private final CustomForm custom;
    private final Giving giving;
    private final Directory directory;
    private final Wording wording;

    OpportunityInputs(CustomForm custom, Giving giving, Directory directory, Wording wording) {
        this.custom = custom;
        this.giving = giving;
        this.directory = directory;
        this.wording = wording;
    }

    private record Asked(String name, String label, Shape shape) {

        /** As rules about fields name it: an amount and its currency are one. */
        String field() {
            return name.startsWith("amount.") ? "amount" : name;
        }
    }

    /** @param typed as a form that was refused sent it; nothing for a new one */
    List<Input> of(Opportunity one, Map<String, String> typed, Viewer viewer) {
        Words words = wording.now();
        Map<String, String> facts = OpportunityPaper.facts(one, directory.login(one.ownerId()));
        Stream<Input> own = FACTS.stream().filter(fact -> !viewer.fields().hide(Opportunity.TYPE, fact.field()))
                .map(fact -> Input.of(fact.name(), words.text(fact.label()), fact.shape(), choices(fact, one, viewer, words), facts.get(fact.name()), typed,
                        frozen(fact, one, viewer)));
        return Stream.concat(own, custom.inputs(Opportunity.TYPE, one.custom(), typed, viewer).stream()).toList();
    }

    private static boolean frozen(Asked fact, Opportunity one, Viewer viewer) {
        return viewer.fields().freeze(Opportunity.TYPE, fact.field())
                || fact.name().equals(OpportunityPaper.OWNER) && !viewer.mayGive(one.ownerId(), one.teamId(), viewer.id());
    }

    private List<Choice> choices(Asked fact, Opportunity one, Viewer viewer, Words words) {
        return switch (fact.name()) {
            case "stage" -> stages(words);
            case OpportunityPaper.OWNER -> giving.choices(Opportunity.TYPE, one.ownerId(), one.teamId(), one.teamId(), viewer);
            default -> List.of();
        };
    }

    private static List<Choice> stages(Words words) {
        return Arrays.stream(Stage.values()).map(stage -> stage.name().toLowerCase(Locale.ROOT))
                .map(name -> new Choice(name, words.text("opportunities.stage." + name))).toList();
    }
}
