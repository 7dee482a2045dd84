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
        try {
            return new Fired(fired.rule(), texts.text(ShippedRules.decision(decision), fired.rule(), locale), fired.points());
        } catch (NoSuchElementException decisionOfAnOlderVersion) {
            return fired;
        }
    }
}
