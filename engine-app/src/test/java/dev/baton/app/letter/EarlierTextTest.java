package dev.baton.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlierTextTest {

    @Test
    void isWhatStandsBelowTheAnswer() {
        assertThat(EarlierText.of("The blue one.\n\nOn Monday, Bob wrote:\n> Which lamp?\n> Bob", "The blue one."))
                .isEqualTo("On Monday, Bob wrote:\n> Which lamp?\n> Bob");
    }

    @Test
    void isQuoteAndSignatureAroundAnAnswerBelow() {
        assertThat(EarlierText.of("Bob wrote:\n> Which lamp?\n\nThe blue one.\nIt hums.\n\n-- \nAna", "The blue one.\nIt hums."))
                .isEqualTo("Bob wrote:\n> Which lamp?\n\n-- \nAna");
    }

    @Test
    void keepsAnAnswerBesideItsQuestion() {
        assertThat(EarlierText.of("Hi Bob,\n> Which lamp?\nBlue.\n> Since when?\nMonday.\nAna", "Hi Bob,\nBlue.\nMonday.\nAna"))
                .isEqualTo("> Which lamp?\nBlue.\n> Since when?");
    }

    @Test
    void isASignatureAlone() {
        assertThat(EarlierText.of("Blue.\n\n-- \nAna\n+40 1", "Blue.")).isEqualTo("-- \nAna\n+40 1");
    }

    @Test
    void isTheHistoryThatOutlookAppends() {
        assertThat(EarlierText.of("Thanks\n\nFrom: Bob\nSent: Monday\nSubject: Lamp\n\nThanks\nBob", "Thanks"))
                .as("what was said twice is new once").isEqualTo("From: Bob\nSent: Monday\nSubject: Lamp\n\nThanks\nBob");
    }

    @Test
    void beginsOnTheLineOfTheAnswer() {
        assertThat(EarlierText.of("Blue. On Monday, Bob wrote:\n> Which?", "Blue.")).isEqualTo("On Monday, Bob wrote:\n> Which?");
    }

    @Test
    void isNotCutByAWordOfTheAnswer() {
        assertThat(EarlierText.of("On Monday, Bob wrote:\n> When?\n\nOn\nMonday", "On\nMonday")).isEqualTo("On Monday, Bob wrote:\n> When?");
    }

    @Test
    void isNothingWhereAllIsNew() {
        assertThat(EarlierText.of(" Blue. \n\n\nAna\n", "Blue.\n\nAna")).isNull();
        assertThat(EarlierText.of("", "")).isNull();
    }

    @Test
    void isAllWhereTheNewTextIsNotFoundAgain() {
        assertThat(EarlierText.of("* Blue *\n> Which?", "Blue")).isEqualTo("* Blue *\n> Which?");
    }
}
