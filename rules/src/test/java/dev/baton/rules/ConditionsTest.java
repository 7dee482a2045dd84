package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.rules.language.Finding;
import dev.baton.rules.lead.LeadFacts;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.lead.Score;
import dev.baton.rules.mail.EmailFacts;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions mean what they say, at first and after Drools has made byte code of them, some twenty decisions later. */
class ConditionsTest {

    private static final Decision<LeadFacts, Score> SCORING = LeadScoring.DECISION;
    private static final int WARM = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            employees > 50                                          ~ yes
            employees > 51                                          ~ no
            employees == 51                                         ~ yes
            employees != 51                                         ~ no
            employees > duplicates                                  ~ yes
            employees in (50, 51)                                   ~ yes
            country in ("RO", "MD") && asks                         ~ yes
            country not in ("RO", "MD") || asks                     ~ yes
            country not in ("RO", "MD") || !asks                    ~ no
            !(country == "RO" && asks)                              ~ no
            !phoneGiven && !freeMail                                ~ yes
            phoneGiven == false                                     ~ yes
            language == ""                                          ~ yes
            language == "ro"                                        ~ no
            source == "web", country == "RO"                        ~ yes
            source == "web", country == "MD"                        ~ no
            (asks || phoneGiven) && (freeMail || country == "RO")   ~ yes
            asks || phoneGiven && freeMail                          ~ yes
            customNumber("budget") > 999.99                         ~ yes
            customNumber("budget") > 1000                           ~ no
            customNumber("budget") >= 1000 && customNumber("x") == 0 ~ yes
            customNumber("note") == 0                               ~ yes
            customText("note") == "soon"                            ~ yes
            customText("nothing") == ""                             ~ yes
            customFlag("partner")                                   ~ yes
            !customFlag("nothing")                                  ~ yes
            mentions("prices, offers")                              ~ yes
            mentions("rice")                                        ~ no
            mentions("LICENCES")                                    ~ yes
            """)
    void meanWhatTheySay(String condition, String expected) {
        LeadFacts facts = LeadFacts.of("web", "RO", "", true, 51, false, false, false, false, 3,
                "What are your prices for 40 licences?",
                Map.of("budget", 1000, "note", "soon", "partner", true));

        RuleFiles files = files("LeadFacts( " + condition + " )", "score.add( 7 );");
        try (Ruleset<LeadFacts, Score> rules = Ruleset.compile(SCORING, files)) {
            for (int i = 0; i < WARM; i++) {
                assertThat(rules.decide(facts).outcome().score()).isEqualTo(expected.equals("yes") ? 8 : 1);
            }
        }
    }

    @Test
    void aVariableCarriesItsFact() {
        try (Ruleset<LeadFacts, Score> rules =
                Ruleset.compile(SCORING, files("LeadFacts( $n : employees )", "score.add( $n ); score.take( -2 );"))) {
            LeadFacts facts = Facts.of(LeadFacts.class, Map.of("employees", 40));

            assertThat(rules.decide(facts).outcome().score()).isEqualTo(43);
        }
    }

    @Test
    void theHigherSalienceFiresFirstAndEqualOnesInTheOrderOfTheirFile() {
        String rules = rule("The second of two equals", 0, 2) + rule("The third of two equals", 0, 3)
                + rule("The first of all three", 10, 1);
        RuleFiles files = RuleFiles.of(Map.of("lead-scoring.drl", rules,
                "lead-scoring.examples.csv", "example,then score\nAll rules fire,6\n"));

        try (Ruleset<LeadFacts, Score> ruleset = Ruleset.compile(SCORING, files)) {
            assertThat(ruleset.decide(Facts.of(LeadFacts.class, Map.of())).fired())
                    .extracting(Fired::points).containsExactly(1, 2, 3);
        }
    }

    private static String rule(String name, int salience, int points) {
        return "rule \"" + name + "\"\nsalience " + salience + "\nwhen\nthen\nscore.add( " + points + " );\nend\n";
    }

    /** Drools looks into actions for its own words and for comments; inside a text they are text. */
    @ParameterizedTest
    @ValueSource(strings = {"http://x.example", "/* not a comment */", "insert( modify( update( delete", "$n", "'quoted'",
        "#{a} @{b} ${c}", "end", "preț, цена, قیمت 😀", "then; rule when"})
    void aTextIsNothingButText(String text) {
        RuleFiles files = RuleFiles.of(Map.of(
                "email-routing.drl", "rule \"A text is text\"\nwhen\nEmailFacts( tier == \"" + text + "\", "
                        + "!mentions( \"" + text + "\" ) )\nthen\nroute.skill( \"" + text + "\" );\nend\n",
                "email-routing.examples.csv", "example,then kind\nAnything is a request,request\n"));

        try (Ruleset<EmailFacts, Route> rules = Ruleset.compile(EmailRouting.DECISION, files)) {
            EmailFacts mail = Facts.of(EmailFacts.class, Map.of("tier", text));
            assertThat(rules.decide(mail).outcome().skills()).containsExactly(text);
        }
    }

    @Test
    void whatDroolsCannotCompileIsReportedAtItsRule() {
        RuleFiles twice = files("LeadFacts( $n : employees, $n : country )", "score.add( 1 );");

        assertThatThrownBy(() -> Ruleset.compile(SCORING, twice)).isInstanceOfSatisfying(RulesetRefused.class,
                refused -> assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
                    assertThat(finding).extracting(Finding::file, Finding::line).containsExactly("lead-scoring.drl", 6);
                    assertThat(finding.reason()).startsWith("\"The rule in question fires\": ");
                }));
    }

    /** One rule that always gives a point, then the rule in question. */
    private static RuleFiles files(String pattern, String action) {
        return RuleFiles.of(Map.of(
                "lead-scoring.drl", "rule \"Every lead has a point\"\nwhen\nthen\nscore.add( 1 );\nend\n"
                        + "rule \"The rule in question fires\"\nwhen\n" + pattern + "\nthen\n" + action + "\nend\n",
                "lead-scoring.examples.csv", "example,then grade\nAnybody is graded,D\n"));
    }
}
