package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String MAIL = "From: ana@example.ro\nMessage-ID:\n <m1@example.ro>\nSubject: Lamp\n\nIt is dark.\n";

    @Test
    void theSameMailOnAnotherWayIsTheSame() {
        var relayed = "Return-Path: <ana@example.ro>\nReceived: from a by b;\n\tMon, 16 Nov 2026\n" + MAIL;

        assertThat(of(relayed).contentHash()).isEqualTo(of(MAIL).contentHash());
        assertThat(of(MAIL.replace("\n", "\r\n")).contentHash()).isEqualTo(of(MAIL).contentHash());
    }

    @Test
    void whatAMailHouseAddsToEachOfItsCopiesMakesNoOtherMail() {
        var support = "X-Spam-Score: 0.1\nX-MS-Exchange-Organization-SCL: 1\nX-Delivered-To: us@baton.example\n" + MAIL;
        var sales = "Authentication-Results: mx;\n\tspf=pass\nX-Rspamd-Queue-Id: 4711\n" + MAIL;

        assertThat(of(support)).isEqualTo(of(sales)).isEqualTo(of(MAIL));
    }

    @Test
    void anotherWordIsAnotherMail() {
        assertThat(of(MAIL.replace("dark", "broken")).contentHash()).isNotEqualTo(of(MAIL).contentHash());
        assertThat(of(MAIL.replace("Lamp", "Lamps")).contentHash()).isNotEqualTo(of(MAIL).contentHash());
    }

    @Test
    void findsTheMessageIdWhereverItIsFolded() {
        assertThat(of(MAIL).messageId()).isEqualTo("m1@example.ro");
        assertThat(of("no headers").messageId()).isEmpty();
    }

    private static Envelope of(String mail) {
        return Envelope.of(mail.getBytes(StandardCharsets.UTF_8));
    }
}
