package dev.baton.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "' Anna.Petrova@Example.COM ' | anna.petrova@example.com",
        "anna+shop@gmail.com          | anna+shop@gmail.com",
        "info@Müller.de               | info@xn--mller-kva.de",
        "почта@пример.рф              | почта@xn--e1afmkfd.xn--p1ai",
        "root@localhost               | root@localhost"})
    void writesAnAddressInOneWay(String address, String key) {
        assertThat(EmailKey.of(address)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@example.com", "anna@@example.com", "anna@exa mple.com",
        "a b@example.com", "anna@example..com", "anna@-example.com", "anna@example.com, bob@example.com",
        "Anna <anna@example.com>"})
    void takesNothingElseForAnAddress(String text) {
        assertThat(EmailKey.of(text)).isEmpty();
    }

    @Test
    void takesNoAddressThatIsTooLong() {
        assertThat(EmailKey.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailKey.of("anna@" + "a.".repeat(125) + "com")).isEmpty();
        assertThat(EmailKey.of(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"anna@acme.example,acme.example", "anna@mail.Acme.co.uk,mail.acme.co.uk"})
    void aCompanyIsKnownByItsDomain(String address, String domain) {
        assertThat(CompanyDomain.of(address)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@gmail.com", "anna@YAHOO.ro", "anna@yahoo.co.uk", "anna@mail.ru", "anna@yandex.ru",
        "anna@chmail.ir", "no address"})
    void aPublicMailHouseIsNoCompany(String address) {
        assertThat(CompanyDomain.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "021 300 0000         | RO | +40213000000",
        "+40 (21) 300-00-00   | US | +40213000000",
        "0040 21 300 0000     | RO | +40213000000",
        "8 (495) 123-45-67    | RU | +74951234567",
        "۰۲۱-۸۸۷۷۶۶۵۵         | IR | +982188776655",
        "(650) 253-0000 x123  | US | +16502530000",
        "+1 650 253 0000      |    | +16502530000",
        "0040 733 111 222     |    | +40733111222",
        "۰۰۹۸ ۲۱ ۸۸۷۷۶۶۵۵      |    | +982188776655"})
    void readsAPhoneNumberAsItsCountryWritesIt(String text, String region, String key) {
        assertThat(PhoneKey.of(text, region)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"call me,RO", "12,RO", "021 300 0000,", "+40 21 300 0000 0000 0000,RO", "'',RO"})
    void takesNothingElseForANumber(String text, String region) {
        assertThat(PhoneKey.of(text, region)).isEmpty();
    }
}
