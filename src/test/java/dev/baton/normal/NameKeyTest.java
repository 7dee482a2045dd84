package dev.baton.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        // English
        "John Smith         | john smith",
        "  JOHN   smith     | john smith",
        "O’Neil, Jean-Luc   | oneil jean luc",
        "O'Neil             | oneil",
        // Romanian, with commas and with the cedillas of old keyboards
        "Ștefănescu Ioniță  | stefanescu ionita",
        "Ştefănescu Ioniţă  | stefanescu ionita",
        "ÎNGER Călin        | inger calin",
        // Russian, and its neighbours
        "Иванов             | ivanov",
        "Шевченко           | shevchenko",
        "Юрий Достоевский   | yury dostoevsky",
        "Елена Хрущёва      | elena khrushcheva",
        "Олеся Цой          | olesya tsoy",
        "Юлия Андреева-Жук  | yuliya andreeva zhuk",
        "Ігор Гузь          | igor guz",
        // Persian: the letters of an Arabic keyboard, a joiner, vowel signs
        "کریمی              | krymy",
        "كريمي              | krymy",
        "محمّد               | mhmd",
        // others
        "Παπαδόπουλος       | papadopoulos",
        "Đặng Łukasz Åse    | dang lukasz ase",
        "İbrahim Ilgaz      | ibrahim ilgaz",
        "Strauß             | strauss",
        "ﬁn Ｌtd            | fin ltd",
        "!!!                | \"\""})
    void readsAnyScriptAsPeopleSpellItInLatin(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void joinersInsideAPersianNameDoNotPartIt() {
        assertThat(NameKey.of("رضا\u200cیی")).isEqualTo(NameKey.of("رضایی"));
    }

    @Test
    void takesThePartsThatThereAre() {
        assertThat(NameKey.of("Анна", null, "Петрова")).isEqualTo("anna petrova");
        assertThat(NameKey.of((String) null)).isEmpty();
    }
}
