package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.baton.mail.SecretUnreadable.Reason;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class MailKeysTest {

    private static final MailboxId SUPPORT = new MailboxId(4711);
    private static final MailboxId SALES = new MailboxId(4712);
    private static final String SECRET = "pässwört پ";

    private final MailKeys keys = new MailKeys("the secret of this installation", List.of());

    @Test
    void opensWhatItSealed() throws Exception {
        var sealed = keys.seal(SECRET, SUPPORT, "password");

        assertThat(keys.open(sealed, SUPPORT, "password")).isEqualTo(SECRET);
        assertThat(sealed.value()).doesNotContain(SECRET);
        assertThat(sealed).hasToString("••••");
    }

    @Test
    void sealsTheSameSecretOtherwiseEachTime() {
        assertThat(keys.seal(SECRET, SUPPORT, "password")).isNotEqualTo(keys.seal(SECRET, SUPPORT, "password"));
    }

    @Test
    void keepsNothingForAnEmptySecret() throws Exception {
        assertThat(keys.seal("", SUPPORT, "password")).isNull();
        assertThat(keys.open(null, SUPPORT, "password")).isEmpty();
    }

    @Test
    void saysWhichKeyIsMissing() {
        var sealed = keys.seal(SECRET, SUPPORT, "password");

        refused(Reason.OTHER_KEY, new MailKeys("another", List.of()), sealed, SUPPORT, "password")
                .hasMessageContaining(sealed.value().split("\\.")[1]).hasMessageContaining("BATON_MAIL_KEY_OLD");
    }

    @Test
    void opensWithTheKeyOfBeforeAndSealsWithTheNewOne() throws Exception {
        var before = keys.seal(SECRET, SUPPORT, "password");
        var changed = new MailKeys("another", List.of("", "the secret of this installation"));

        assertThat(changed.open(before, SUPPORT, "password")).isEqualTo(SECRET);
        assertThat(changed.isCurrent(before)).isFalse();
        assertThat(changed.isCurrent(changed.seal(SECRET, SUPPORT, "password"))).isTrue();
    }

    @Test
    void refusesWhatWasChanged() {
        var sealed = keys.seal(SECRET, SUPPORT, "password").value();
        var head = sealed.substring(0, sealed.lastIndexOf('.') + 1);
        var bytes = Base64.getDecoder().decode(sealed.substring(head.length()));
        for (var i = 0; i < bytes.length; i++) {
            var spoilt = bytes.clone();
            spoilt[i] ^= 1;
            refused(Reason.TAMPERED, keys, new SealedText(head + Base64.getEncoder().encodeToString(spoilt)), SUPPORT, "password");
        }
    }

    @Test
    void refusesWhatHasNoForm() {
        for (var text : List.of("", "baton", "1.2", "2" + keys.seal(SECRET, SUPPORT, "password").value().substring(1))) {
            refused(Reason.TAMPERED, keys, new SealedText(text), SUPPORT, "password");
        }
        var name = keys.seal(SECRET, SUPPORT, "password").value().split("\\.")[1];
        for (var text : List.of("", "AAAA", "not base64!")) {
            refused(Reason.TAMPERED, keys, new SealedText("1." + name + "." + text), SUPPORT, "password");
        }
    }

    @Test
    void refusesWhatBelongsToAnotherMailboxOrField() {
        var sealed = keys.seal(SECRET, SUPPORT, "password");

        refused(Reason.TAMPERED, keys, sealed, SALES, "password");
        refused(Reason.TAMPERED, keys, sealed, SUPPORT, "clientSecret");
    }

    private static AbstractThrowableAssert<?, ?> refused(Reason reason, MailKeys keys, SealedText sealed, MailboxId mailbox,
            String field) {
        return assertThatThrownBy(() -> keys.open(sealed, mailbox, field)).hasMessageNotContaining(SECRET)
                .satisfies(refused -> assertThat(refused).asInstanceOf(type(SecretUnreadable.class))
                        .extracting(SecretUnreadable::reason).isEqualTo(reason));
    }
}
