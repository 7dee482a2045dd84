package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.baton.assignment.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason of an assignment can be read in every language. */
class AssignmentTextsTest {

    private static final List<Path> BUNDLES = House.files("engine-app/src/main/resources/i18n/assignment*.properties");

    @Test
    void everyReasonHasItsSentenceInEveryLanguage() {
        assertThat(BUNDLES).hasSize(4)
                .allSatisfy(bundle -> assertThat(Bundles.keys(bundle)).isEqualTo(new TreeSet<>(Reason.KEYS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 21, 100})
    void everySentenceTakesItsNumbers(int number) {
        assertThat(BUNDLES).allSatisfy(bundle -> Bundles.texts(bundle).forEach((key, text) ->
                assertThat(new MessageFormat(text, ULocale.ENGLISH).format(new Object[] {number, number}))
                        .as(key).isNotBlank().doesNotContain("{")));
    }
}
