package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.mail.Enclosure;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Tokens;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.MailReader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnclosedTest {

    private static final String[] NOT_SENT = {"Bcc"};
    private static final List<String> NAMES = List.of("رسید پرداخت ۱۴۰۳.pdf",
            "Счёт-фактура за услуги связи от 12 ноября.pdf", "a \"b\"; c.pdf", "old.eml", "x".repeat(190) + ".pdf");

    @TempDir
    private Path folder;
    private FileStore files;
    private Envelopes envelopes;

    @BeforeEach
    void setUp() {
        files = new FileStore(folder);
        envelopes = new Envelopes(Session.getInstance(new Properties()), new Tokens("secret"), true, files, Clock.systemUTC());
    }

    @Test
    void filesTravelUnderTheirNamesInAnyScript() throws Exception {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        var hash = files.put(bytes);

        var mail = sealed(letter().enclosing(NAMES.stream().map(name -> new Enclosure(name,
                name.endsWith("eml") ? "message/rfc822" : "application/pdf", bytes.length, hash)).toList()));

        assertThat(mail).contains("filename*").doesNotContain("message/rfc822");
        assertThat(mail.lines()).allMatch(line -> line.length() <= 998);
        var read = new MailReader().read(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(read.newText().strip()).isEqualTo("We are looking.");
        assertThat(read.attachments()).extracting(Attachment::name).isEqualTo(NAMES);
        assertThat(read.attachments()).allSatisfy(file -> assertThat(file.bytes()).isEqualTo(bytes));
    }

    @Test
    void filesStandBesideBothFormsOfTheText() throws Exception {
        var mail = sealed(letter().html("<p>We <b>look</b>.</p>")
                .enclosing(List.of(new Enclosure("a.txt", "no type at all", 1, files.put(new byte[] {65})))));

        var read = new MailReader().read(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(read.html()).contains("<b>look</b>");
        assertThat(read.newText().strip()).isEqualTo("We are looking.");
        assertThat(read.attachments()).extracting(Attachment::type).containsExactly("application/octet-stream");
    }

    @Test
    void whoGetsABlindCopyIsNamedToTheServerAndToNobodyElse() throws Exception {
        var sealed = envelopes.of(mail(letter().blindCopyTo(List.of(MailAddress.of("boss@example.ro")))), null);

        assertThat(sealed.getAllRecipients()).extracting(Object::toString).contains("boss@example.ro");
        assertThat(written(sealed)).doesNotContain("boss@example.ro");
    }

    @Test
    void aFileThatTheStoreDoesNotHaveIsMissedBeforeAnythingIsHandedOver() {
        var letter = letter().enclosing(List.of(new Enclosure("gone.pdf", "application/pdf", 1, "0".repeat(64))));

        assertThatThrownBy(() -> envelopes.of(mail(letter), null)).isInstanceOf(MessagingException.class)
                .hasMessageContaining("gone.pdf");
    }

    private String sealed(Letter letter) throws Exception {
        return written(envelopes.of(mail(letter), null));
    }

    private static String written(Sealed sealed) throws Exception {
        var out = new ByteArrayOutputStream();
        sealed.writeTo(out, NOT_SENT);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static OutgoingMail mail(Letter letter) {
        return new OutgoingMail(new OutgoingId(1), letter, "once", "case-7.1@baton.example", OutboxState.CLAIMED, 0,
                Clock.systemUTC().instant(), null, 0, null, null, null, null, null, List.of(), null, 0, false);
    }

    private static Letter letter() {
        return Letter.to(MailAddress.of("ana@example.ro"), new Ref("case", 7), "answer")
                .from(new MailAddress("Support", "support@baton.example")).saying("Re: Printer", "We are looking.");
    }
}
