package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.rules.lead.Grade;
import dev.baton.rules.lead.PlacementFacts;
import dev.baton.rules.mail.EmailFacts;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.Route;
import dev.baton.rules.sales.ApprovalFacts;
import dev.baton.rules.shipped.ShippedRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final EmailFacts MAIL = EmailFacts.of("support@baton.example", "support", "ro", true, null, 1, 2, true,
            "Factură greșită", "Bună ziua, factura 4711 este greșită. De ce?");

    @Test
    void aLogHoldsNoPersonalTextButWhatWasDerivedFromIt() {
        assertThat(MAIL.log()).isEqualTo(Map.of("mailbox", "support@baton.example", "mailboxTeam", "support", "language", "ro",
                "senderKnown", true, "tier", "", "openCases", 1, "attachments", 2, "officeHours", true, "words", 10,
                "asks", true));
        assertThat(MAIL.toString()).doesNotContain("factura");
    }

    @Test
    void aLogIsEnoughForAReplayOnceThePersonalTextIsReadAgain() {
        Map<String, Object> logged = new HashMap<>(MAIL.log());
        logged.put("subject", MAIL.subject().text());
        logged.put("text", MAIL.text().text());

        EmailFacts again = Facts.of(EmailFacts.class, logged);

        assertThat(again.log()).isEqualTo(MAIL.log());
        try (Ruleset<EmailFacts, Route> rules =
                Ruleset.compile(EmailRouting.DECISION, ShippedRules.files(EmailRouting.DECISION))) {
            assertThat(rules.decide(again).outcome()).isEqualTo(rules.decide(MAIL).outcome());
            assertThat(rules.decide(again).fired()).isEqualTo(rules.decide(MAIL).fired());
        }
    }

    @Test
    void withoutThePersonalTextWhatWasDerivedStays() {
        EmailFacts textless = Facts.of(EmailFacts.class, MAIL.log());

        assertThat(textless.words()).isEqualTo(10);
        assertThat(textless.asks()).isTrue();
    }

    @Test
    void whatIsUnknownIsEmptyBeforeRules() {
        ApprovalFacts facts = new ApprovalFacts(null, new BigDecimal("5"), null, null, null, false, null);

        assertThat(facts.log()).isEqualTo(Map.of("subject", "", "discountPercent", new BigDecimal("5"),
                "total", BigDecimal.ZERO, "currency", "", "tier", "", "newCustomer", false, "custom", Map.of()));
    }

    @Test
    void choicesAndCustomFieldsSurviveALog() {
        PlacementFacts facts = new PlacementFacts("RO", "", "", "ro", "web", "retail", 70, Grade.A, 0,
                false, 1, "", Map.of("fleet", 12));

        assertThat(in("Cluj, Str. Florilor 7", "400124").log()).as("what they wrote").doesNotContainKeys("region", "postalCode");
        assertThat(facts.log()).containsEntry("grade", "A").containsEntry("custom", Map.of("fleet", 12));
        assertThat(Facts.of(PlacementFacts.class, facts.log())).isEqualTo(facts);
    }

    @Test
    void namesThatAreUnknownOrDoNotFitAreRefused() {
        assertThatThrownBy(() -> Facts.of(EmailFacts.class, Map.of("mailbx", "x")))
                .hasMessage("EmailFacts has no mailbx");
        assertThatThrownBy(() -> Facts.of(EmailFacts.class, Map.of("openCases", "many")))
                .hasMessage("openCases: \"many\" is not a number");
        assertThatThrownBy(() -> Facts.of(PlacementFacts.class, Map.of("grade", "E")))
                .hasMessage("grade: \"E\" is none of [A, B, C, D]");
        assertThatThrownBy(() -> Facts.of(PlacementFacts.class, Map.of()))
                .hasMessage("grade: missing; it is one of [A, B, C, D]");
    }

    @Test
    void regionsAndPostalCodesAreReadAsPeopleWriteThem() {
        PlacementFacts cluj = in("Judetul CLUJ", "400 124");

        assertThat(cluj.inRegion("Timiș, Cluj")).isTrue();
        assertThat(cluj.inRegion("Clu, Timiș")).isFalse();
        assertThat(in("Timis", "").inRegion("Timiș")).isTrue();
        assertThat(cluj.postalCodeIn("3*, 40*")).isTrue();
        assertThat(cluj.postalCodeIn("400-124")).isTrue();
        assertThat(cluj.postalCodeIn("40, 5*")).isFalse();
        assertThat(in("", "sw1a-1aa").postalCodeIn("SW1A 1*")).isTrue();
        assertThat(in("", "").inRegion("")).isFalse();
        assertThat(in("", "").postalCodeIn("*, ,")).isFalse();
    }

    private static PlacementFacts in(String region, String postalCode) {
        return new PlacementFacts("RO", region, postalCode, "", "web", "", 0, Grade.D, 0, false, 1, "", Map.of());
    }

    @Test
    void wordsAreFoundWhereTheyBeginInEveryScript() {
        Words words = Words.of("PREȚUL ofertei; нужен счёт! می‌خواهم كتاب بخرم - preinvoice");

        assertThat(words.mention("pret")).isTrue();
        assertThat(words.mention("ofert, invoice")).isTrue();
        assertThat(words.mention("invoice")).isFalse();
        assertThat(words.mention("счет")).isTrue();
        assertThat(words.mention("می خواهم")).isTrue();
        assertThat(words.mention("کتاب")).isTrue();
        assertThat(words.mention(" , ")).isFalse();
        assertThat(Words.of(null)).isEqualTo(Words.NONE);
    }

    @Test
    void wholeWordsAreSaidAndWhatElseIsThereIsCounted() {
        Words words = Words.of("Thank you so much, Ana! It's noticed... Mulțumesc.");

        assertThat(words.say("not, it, ana")).isTrue();
        assertThat(words.say("not, mulțum, than")).isFalse();
        assertThat(words.say("not*")).isTrue();
        assertThat(words.besides("thank you, so much, mulțum*", Words.of("Ana"))).isEqualTo(3); // it, s, noticed
        assertThat(words.besides("", Words.NONE)).isEqualTo(words.count()).isEqualTo(9);
        assertThat(Words.NONE.besides("thanks", Words.of("Ana"))).isZero();
    }
}
