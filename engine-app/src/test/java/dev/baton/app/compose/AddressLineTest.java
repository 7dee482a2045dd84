package dev.baton.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.mail.MailAddress;
import org.junit.jupiter.api.Test;

class AddressLineTest {

    @Test
    void readsNamesAndAddressesAsPeopleWriteThem() {
        var line = AddressLine.parse(" ann@example.org, Dan Popa <dan@example.ro>; \"Smith, Eve\" <Eve@example.org>، رضا <reza@example.ir>,, ");

        assertThat(line.wrong()).isEmpty();
        assertThat(line.addresses()).containsExactly(new MailAddress("", "ann@example.org"), new MailAddress("Dan Popa", "dan@example.ro"),
                new MailAddress("Smith, Eve", "Eve@example.org"), new MailAddress("رضا", "reza@example.ir"));
    }

    @Test
    void namesNobodyTwice() {
        assertThat(AddressLine.parse("ann@example.org, Ann <ANN@example.org>").addresses()).hasSize(1);
    }

    @Test
    void tellsWhatIsNoAddress() {
        assertThat(AddressLine.parse("ann@nowhere, Ann, ann@example.org bob@example.org, <>, a@b@c.org").wrong())
                .containsExactly("ann@nowhere", "Ann", "ann@example.org bob@example.org", "<>", "a@b@c.org");
        assertThat(AddressLine.parse(null).addresses()).isEmpty();
    }

    @Test
    void aNameCannotSmuggleAHeaderIn() {
        assertThat(AddressLine.parse("A\r\nBcc: x <ann@example.org>").addresses()).allSatisfy(
                address -> assertThat(address.name()).doesNotContain("\r", "\n"));
    }
}
