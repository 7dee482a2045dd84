package dev.baton.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.baton.rules.lead.LeadScoring;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLanguageTest {

    private final RuleLanguage language = new RuleLanguage(LeadScoring.DECISION.vocabulary());

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            employees > 50                             ~ employees > 50
            employees>50,country=="RO"                 ~ employees > 50, country == "RO"
            country in ( "RO","MD" )                   ~ country in ("RO", "MD")
            country not in ("RO")                      ~ country not in ("RO")
            asks && ( !phoneGiven || freeMail )        ~ asks && (!(phoneGiven) || freeMail)
            !( asks || consented )                     ~ !((asks || consented))
            employees > duplicates                     ~ employees > duplicates
            customNumber( "budget" ) >= 10.5           ~ customNumber("budget") >= 10.5
            phoneGiven == true                         ~ phoneGiven == true
            mentions( "price, offer" ) // or the like  ~ mentions("price, offer")
            """)
    void writesAnewWhatItUnderstands(String condition, String written) {
        Checked checked = language.read("x.drl", rule("LeadFacts( " + condition + "\n)", "score.add( 1 );"));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.rules()).extracting(CheckedRule::condition).containsExactly(written);
    }

    @Test
    void knowsVariablesWhereTheyAreBound() {
        Checked checked =
                language.read("x.drl", rule("LeadFacts( $n : employees )", "score.add( $n );\nscore.take( -3 );"));

        assertThat(checked.rules()).extracting(CheckedRule::action).containsExactly("score.add($n); score.take(-3);");
        assertThat(language.check("x.drl", rule("LeadFacts( $n : country )", "score.add( $n );")))
                .containsExactly(new Finding("x.drl", 5, "$n stands where number is wanted"));
        assertThat(language.check("x.drl", rule("LeadFacts()", "score.add( $n );"))).hasSize(1);
    }

    @Test
    void takesAChoiceByItsWord() {
        Checked checked = language.read("x.drl", rule("LeadFacts()", "score.grade( \"A\", 60 );"));

        assertThat(checked.rules()).extracting(CheckedRule::action)
                .containsExactly("score.grade(dev.baton.rules.lead.Grade.A, 60);");
    }

    @Test
    void reportsEveryRuleThatIsNotAllowedAtItsLine() {
        String file = rule("LeadFacts()", "score.add( 1 );")
                + rule("LeadFacts(\n  asks,\n  hobby == \"x\" )", "score.add( 1 );")
                + rule("LeadFacts()", "score.add( 1 );\n    score.sing();");

        assertThat(language.check("x.drl", file)).containsExactly(
                new Finding("x.drl", 11, "\"hobby\" is nothing that a rule may ask LeadFacts"),
                new Finding("x.drl", 20, "score has no verb \"sing\" with 0 arguments"));
    }

    @Test
    void readsFilesFromEverySystemAndSpreadsheet() {
        String file = rule("LeadFacts( asks )", "score.add( 1 );");

        assertThat(language.check("x.drl", file.replace("\n", "\r\n"))).isEmpty();
        assertThat(language.check("x.drl", "\uFEFF" + file)).isEmpty();
    }

    @Test
    void refusesWhatIsEmpty() {
        for (String nothing : new String[] {"", "\n", "// nothing"}) {
            assertThat(language.check("x.drl", nothing)).extracting(Finding::reason)
                    .containsExactly("there is no rule in this file");
            assertThat(language.check("x.drl.csv", nothing)).hasSize(1);
        }
    }

    @Test
    void refusesAFileThatIsTooLongToRead() {
        assertThat(language.check("x.drl", rule("LeadFacts()", "score.add( 1 );").repeat(4000)))
                .containsExactly(new Finding("x.drl", 0, "the file is longer than 200000 characters"));
    }

    /** Ten square brackets inside each other cost Drools' parser seconds, thirty a lifetime: it never sees them. */
    @Test
    void isNotKeptBusyByBrackets() {
        String[][] pairs = {{"[", "]"}, {"mentions( ", ")"}, {"(x) (", ")"}, {"( ", ")"}, {"!( ", ")"}};
        for (String[] pair : pairs) {
            String condition = "LeadFacts( " + pair[0].repeat(60) + "asks" + pair[1].repeat(60) + " )";

            assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThat(language.check("x.drl", rule(condition, "score.add( 1 );"))).hasSize(1));
        }
    }

    @Test
    void listsItsWordsForPeople() {
        assertThat(LeadScoring.DECISION.vocabulary().words())
                .containsEntry("employees", "number")
                .containsEntry("mentions(text)", "yes or no")
                .containsEntry("score.grade(one of A, B, C, D, number)", "verb")
                .doesNotContainKeys("message", "custom");
    }

    private static String rule(String condition, String action) {
        return "rule \"A harmless looking rule\"\nwhen\n" + condition + "\nthen\n" + action + "\nend\n";
    }
}
