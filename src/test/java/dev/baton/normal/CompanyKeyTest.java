package dev.baton.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Dacia Plant Ltd.               | dacia plant",
        "S.C. Dacia Plant S.R.L.        | dacia plant",
        "SC DACIA PLANT SRL             | dacia plant",
        "ООО «Дация Плант»              | datsiya plant",
        "Weiß & Söhne GmbH & Co. KG     | weiss and sohne",
        "Johnson & Johnson, Inc         | johnson and johnson",
        "شرکت ایران خودرو (سهامی خاص)   | ayran khwdrw",
        "AS                             | as",
        "Booking.com B.V.               | booking com",
        "A.S. Roma                      | roma"})
    void leavesTheLegalFormOut(String name, String key) {
        assertThat(CompanyKey.of(name)).isEqualTo(key);
    }
}
