package dev.baton.app.campaign;

import dev.baton.app.web.Words;
import dev.baton.rules.RuleTexts;
import dev.baton.rules.campaign.CampaignEligibility;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Why somebody's journey ended, in the reader's language: a rule's sentence, or the text of a key. */
@Component
class WhyEnded {

    private final RuleTexts rules;

    WhyEnded(RuleTexts rules) {
        this.rules = rules;
    }

    /** @return null when there was no reason to keep */
    String in(Words words, String kept) {
        if (kept == null || kept.isBlank()) {
            return null;
        }
        if (kept.startsWith("campaign.ended.")) {
            return words.textOr(kept, kept);
        }
        try {
            return rules.text(CampaignEligibility.DECISION, kept, words.locale());
        } catch (NoSuchElementException noRule) {
            return words.textOr(kept, kept);
        }
    }
}
