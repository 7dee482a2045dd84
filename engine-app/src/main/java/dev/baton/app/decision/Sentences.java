package dev.baton.app.decision;

import dev.baton.decision.Decision;
import dev.baton.decision.Decision.Fired;
import dev.baton.rules.RuleTexts;
import dev.baton.rules.shipped.ShippedRules;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** The reasons of decisions in a reader's language: translations of the rules that are live, else as they were kept. */
@Component
public class Sentences {

    private final RuleTexts texts;

    Sentences(RuleTexts texts) {
        this.texts = texts;
    }

    public List<Fired> in(Locale locale, Decision decided) {
        return decided.fired().stream().map(fired -> in(locale, decided.decision(), fired)).toList();
    }

    private Fired in(Locale locale, String decision, Fired fired) {
        return new Fired(fired.rule(), text(locale, decision, fired.rule(), fired.text()), fired.points());
    }

    /** @param kept what it was when it decided, for a decision that is no more */
    String text(Locale locale, String decision, String rule, String kept) {
        try {
            return texts.text(ShippedRules.decision(decision), rule, locale);
        } catch (NoSuchElementException decisionOfAnOlderVersion) {
            return kept;
        }
    }
}
