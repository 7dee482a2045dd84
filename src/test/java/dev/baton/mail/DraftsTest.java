package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftsTest {

    @Test
    void whatWasSavedIsPartOfWhatGoesOn() {
        assertThat(Drafts.goesOn(Map.of("text", "One"), Map.of("text", "One and more", "all", "true"))).isTrue();
        assertThat(Drafts.goesOn(Map.of("text", "One at home"), Map.of("text", "One in the office"))).isFalse();
        assertThat(Drafts.goesOn(Map.of("text", "One", "files", "1 2"), Map.of("text", "One"))).as("a file would be lost").isFalse();
        assertThat(Drafts.goesOn(Map.of("text", "One", "to", "a@b.ro"), Map.of("text", "One", "to", "c@d.ro"))).isFalse();
    }

    @Test
    void whatIsTakenBackStandsBeforeWhatWasBegunSince() {
        assertThat(Drafts.joined(Map.of("text", "Dear Ann", "files", "1"), Map.of("text", "P.S.", "files", "2", "cc", "a@b.ro")))
                .isEqualTo(Map.of("text", "Dear Ann\n\nP.S.", "files", "1 2", "cc", "a@b.ro"));
    }
}
