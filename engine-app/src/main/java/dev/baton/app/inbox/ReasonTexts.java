package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.rules.Decision;
import dev.baton.rules.RuleTexts;
import dev.baton.rules.shipped.ShippedRules;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reasons in the reader's language, whichever decision they came from: a rule's sentence is unique among all. */
@Component
public class ReasonTexts {

    private final RuleTexts texts;

    ReasonTexts(RuleTexts texts) {
        this.texts = texts;
    }

    public Reason in(Locale locale, Reason reason) {
        return new Reason(reason.rule(), sentence(reason.rule(), reason.text(), locale), reason.points());
    }

    private String sentence(String rule, String text, Locale locale) {
        for (Decision<?, ?> decision : ShippedRules.DECISIONS) {
            String translated = texts.text(decision, rule, locale);
            if (!translated.equals(rule)) {
                return translated;
            }
        }
        return text;
    }
}
