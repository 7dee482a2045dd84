package dev.baton.router.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Defect;
import dev.baton.router.read.Mail;
import dev.baton.router.read.MailReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mail that ever hurt is kept: {@code mail/NAME.eml}, and beside it in {@code NAME.expected} what the reader and
 * the
 * filters must say of it, one {@code key: value} a line.
 */
class KeptMailTest {

    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(new OurAddress());

    @TestFactory
    Stream<DynamicTest> isReadAndJudgedAsExpected() throws IOException, URISyntaxException {
        var folder = Path.of(KeptMailTest.class.getResource("/mail").toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path eml) throws IOException {
        var mail = reader.read(Files.readAllBytes(eml));
        var verdict = judge.judge(mail).verdict();
        var expected = Files.readAllLines(Path.of(eml.toString().replace(".eml", ".expected")));

        assertThat(expected).isNotEmpty();
        for (var line : expected) {
            var colon = line.indexOf(": ");
            check(line.substring(0, colon), line.substring(colon + 2).replace("\\n", "\n"), mail, verdict);
        }
    }

    private static void check(String key, String value, Mail mail, Verdict verdict) {
        switch (key) {
            case "from" -> assertThat(mail.from().map(MailAddress::toString)).contains(value);
            case "to" -> assertThat(mail.to().stream().map(MailAddress::toString).collect(Collectors.joining(", ")))
                    .isEqualTo(value);
            case "subject" -> assertThat(mail.subject()).isEqualTo(value);
            case "messageId" -> assertThat(mail.messageId()).isEqualTo(value);
            case "date" -> assertThat(mail.date().orElseThrow()).hasToString(value);
            case "language" -> assertThat(mail.language()).isEqualTo(value);
            case "text" -> assertThat(mail.text().strip()).isEqualTo(value);
            case "newText" -> assertThat(mail.newText()).isEqualTo(value);
            case "textContains" -> assertThat(mail.text()).contains(value);
            case "htmlContains" -> assertThat(mail.html()).contains(value);
            case "htmlLacks" -> assertThat(mail.html()).doesNotContain(value);
            case "attachments" -> assertThat(mail.attachments().stream()
                    .map(a -> a.name() + " " + a.type() + " " + a.bytes().length)
                    .collect(Collectors.joining(" | "))).isEqualTo(value);
            case "inline" -> assertThat(mail.attachments()).filteredOn(Attachment::inline).extracting(Attachment::name)
                    .containsExactly(value);
            case "dangerous" -> assertThat(mail.attachments()).filteredOn(Attachment::dangerous)
                    .extracting(Attachment::name).containsExactly(value);
            case "defects" -> assertThat(mail.defects())
                    .contains(Stream.of(value.split(" ")).map(Defect::valueOf).toArray(Defect[]::new));
            case "verdict" -> assertThat(verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT)).isEqualTo(value);
            case "reason" -> assertThat(verdict.reason()).isEqualTo(value);
            case "outOfOffice" -> assertThat(((Verdict.Automatic) verdict).outOfOffice())
                    .isEqualTo(Boolean.valueOf(value));
            case "feedbackType" -> assertThat(((Verdict.Complaint) verdict).feedbackType()).isEqualTo(value);
            case "originalMessageId" -> assertThat(verdict instanceof Verdict.Bounce bounce ? bounce.originalMessageId()
                    : ((Verdict.Complaint) verdict).originalMessageId()).isEqualTo(value);
            case "bounces" -> assertThat(((Verdict.Bounce) verdict).bounces()).map(KeptMailTest::written)
                    .containsExactly(value);
            default -> throw new IllegalArgumentException("No such question: " + key);
        }
    }

    private static String written(Bounced one) {
        return one.recipient() + " " + one.status() + " " + (one.replyCode().isEmpty() ? "-" : one.replyCode()) + " "
                + (one.hard() ? "hard" : "soft") + " " + one.reason().key();
    }

    private static final class OurAddress implements Knowledge {
        @Override
        public Set<String> ourAddresses() {
            return Set.of("support@baton.example");
        }

        @Override
        public Optional<Ref> signed(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<Ref> aboutOf(List<String> messageIds) {
            return Optional.empty();
        }

        @Override
        public Set<String> participants(Ref record) {
            return Set.of();
        }

        @Override
        public boolean tooMany(String sender, String thread) {
            return false;
        }
    }
}
