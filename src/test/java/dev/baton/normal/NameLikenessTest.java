package dev.baton.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
            "Ana Pop, Ana Pop, 100, 100",
            "Ana Pop, Pop Ana, 100, 100",
            "Иванов Пётр, Petr Ivanov, 100, 100",
            "Ștefănescu Ioana, Stefanescu Ioana, 100, 100",
            "احمدی, Ahmadi, 89, 99",
            "Jon Smith, John Smith, 90, 99",
            "Ana Popescu, Ana Popesc, 90, 99",
            "Adrian Popescu, Adriana Popescu, 90, 99",
            "Ana Pop, Anca Pop, 80, 99",
            "Ana Maria Pop, Ana Pop, 80, 99",
            "J. Adams, John Adams, 80, 99",
            "Johnny Adams, Johnnie Adams, 90, 99",
            "Mary Adams, Johnny Adams, 0, 79",
            "Yelena Ivanova, Elena Ivanova, 80, 99",
            "Ivan Ivanov, Olga Petrovna Ivanova, 0, 79",
            "Ion Ionescu, Radu Dan Ionescu, 0, 79",
            "John Johnson, Mary Ann Johnson, 0, 79",
            "one two three four five six seven, one two three four five six eight, 70, 99",
            "Ana Pop, Dan Radu, 0, 79",
            "Maria Ionescu, John Smith, 0, 79",
            "Ali, Elu, 0, 89",
    })
    void isBetween(String one, String other, int least, int most) {
        assertThat(NameLikeness.of(NameKey.of(one), NameKey.of(other))).isBetween(least, most)
                .isEqualTo(NameLikeness.of(NameKey.of(other), NameKey.of(one)));
    }

    @ParameterizedTest
    @CsvSource({"'', Ana", "Ana, ''", "'', ''"})
    void nobodysNameIsLikeNone(String one, String other) {
        assertThat(NameLikeness.of(one, other)).isZero();
    }
}
