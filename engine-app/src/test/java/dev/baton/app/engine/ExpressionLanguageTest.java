package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "${scoreLead}", "${worthACall}", "#{callBy}", "${not worthACall}",
        "${outcome == 'qualified'}", "${score >= 40 and score < 80}", "${(a || b) && !c}",
        "${level eq 2 or empty approver}",
        "${score > -1}", "${country != null}", "${true}"})
    void takesNamesConstantsAndComparisons(String expression) {
        assertThat(ExpressionLanguage.complaint(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${''['class']}", "${a.b}", "${a.b()}", "${f()}", "${a:b(1)}",
        "${a + 1}",
        "${a ? b : c}", "Call ${name}", "${a}${b}", "${execution}", "${task}", "${a == execution}", "${not (1 < task)}",
        "${-a}", "${a", "${}", "${[1,2]}", "${{'a':1}}", "${x -> x}", "${a = b}", "${a; b}", "${a div 2}"})
    void refusesEverythingElse(String expression) {
        assertThat(ExpressionLanguage.complaint(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${scoreLead}", "#{scoreLead}", " ${ scoreLead } "})
    void knowsASingleName(String expression) {
        assertThat(ExpressionLanguage.singleName(expression)).contains("scoreLead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scoreLead", "${a == b}", "${not a}", "${a", ""})
    void knowsWhenItIsNoSingleName(String expression) {
        assertThat(ExpressionLanguage.singleName(expression)).isEmpty();
    }
}
