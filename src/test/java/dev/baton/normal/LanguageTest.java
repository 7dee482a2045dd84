package dev.baton.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"ro, ro, ro", "RO, ro, ro", "en_US, en-US, en", "pt-br, pt-BR, pt", "' fa ', fa, fa"})
    void isKeptInOneWay(String written, String kept, String spoken) {
        assertThat(Language.of(written)).contains(kept);
        assertThat(Language.spoken(kept)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "zz zz", "zz", "english", "en-US-x-private", "und"})
    void isNone(String written) {
        assertThat(Language.of(written)).isEmpty();
    }
}
