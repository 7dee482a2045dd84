package dev.baton.router.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Tokens;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Defect;
import dev.baton.router.read.Limits;
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
import java.util.function.ToIntBiFunction;
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

    private final Knowledge desk = new OurDesk();
    private final Judge judge = new Judge(desk);

    @TestFactory
    Stream<DynamicTest> isReadAndJudgedAsExpected() throws IOException, URISyntaxException {
        var folder = Path.of(KeptMailTest.class.getResource("/mail").toURI());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path eml) throws IOException {
        var expected = Files.readAllLines(Path.of(eml.toString().replace(".eml", ".expected")));
        var mail = WebForm.read(new MailReader(limits(expected)).read(Files.readAllBytes(eml)), desk);
        var judgement = judge.judge(mail);

        assertThat(expected).isNotEmpty();
        for (var line : expected) {
            var colon = line.indexOf(": ");
            check(line.substring(0, colon), line.substring(colon + 2).replace("\\n", "\n"), mail, judgement);
        }
    }

    /** {@code limit: text=200} shows a limit without a mail of a million characters. */
    private static Limits limits(List<String> expected) {
        var lower = expected.stream().filter(line -> line.startsWith("limit: "))
                .map(line -> line.substring(7).split("=")).collect(Collectors.toMap(l -> l[0], l -> l[1]));
        var all = Limits.DEFAULT;
        ToIntBiFunction<String, Integer> of = (name, usual) ->
                lower.containsKey(name) ? Integer.parseInt(lower.remove(name)) : usual;
        var limits = new Limits(of.applyAsInt("bytes", all.bytes()), of.applyAsInt("headers", all.headers()),
                of.applyAsInt("headerBytes", all.headerBytes()), of.applyAsInt("parts", all.parts()),
                of.applyAsInt("nesting", all.nesting()), of.applyAsInt("addresses", all.addresses()),
                of.applyAsInt("text", all.text()), of.applyAsInt("links", all.links()),
                of.applyAsInt("millis", all.millis()));
        assertThat(lower).as("limits that do not exist").isEmpty();
        return limits;
    }

    private static void check(String key, String value, Mail mail, Judgement judgement) {
        var verdict = judgement.verdict();
        switch (key) {
            case "limit" -> assertThat(value).matches("[a-zA-Z]+=\\d+");
            case "from" -> assertThat(mail.from().map(MailAddress::toString)).contains(value);
            case "to" -> assertThat(mail.to().stream().map(MailAddress::toString).collect(Collectors.joining(", ")))
                    .isEqualTo(value);
            case "subject" -> assertThat(mail.subject()).isEqualTo(value);
            case "references" -> assertThat(mail.references().size() + " " + mail.references().getFirst())
                    .isEqualTo(value);
            case "about" -> assertThat(judgement.about().known() ? judgement.about().record().toString() : "none")
                    .isEqualTo(value);
            case "claims" -> assertThat(judgement.about().claimed()).hasToString(value);
            case "automaticAnswer" -> assertThat(mail.welcomesAutomaticAnswers() ? "welcome" : "unwelcome")
                    .isEqualTo(value);
            case "messageId" -> assertThat(mail.messageId()).isEqualTo(value);
            case "date" -> assertThat(mail.date().orElseThrow()).hasToString(value);
            case "readAs" -> assertThat(mail.readAs()).isEqualTo(value);
            case "invitation" -> assertThat(mail.invitation()).isEqualTo(value);
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
            case "listed" -> assertThat(mail.attachments()).filteredOn(file -> !file.inline()).extracting(Attachment::name)
                    .containsExactly(value.split(", "));
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
                    .containsExactly(value.split(" \\| "));
            default -> throw new IllegalArgumentException("No such question: " + key);
        }
    }

    private static String written(Bounced one) {
        return one.recipient() + " " + one.status() + " " + (one.replyCode().isEmpty() ? "-" : one.replyCode()) + " "
                + (one.hard() ? "hard" : "soft") + " " + one.reason().key();
    }

    /** Our desk: Ana and whoever else is at customer.example take part in cases 7 and 8. */
    private static final class OurDesk implements Knowledge {
        private final Tokens tokens = new Tokens("kept mail");

        @Override
        public Set<String> ourAddresses() {
            return Set.of("support@baton.example");
        }

        @Override
        public Optional<Ref> signed(String text) {
            return tokens.verified(text).or(() -> tokens.mailIn(text).map(mail -> new Ref("case", 7))).or(() -> tokens.numberIn(text).stream().boxed()
                    .flatMap(number -> named("C-" + number).stream()).findFirst());
        }

        @Override
        public String authServer() {
            return "mx.baton.example";
        }

        /** Every mail of ours is about case 7. */
        @Override
        public Optional<String> sentFrom(String envelope) {
            return tokens.mailIn(envelope).map(mail -> tokens.sign(new Ref("case", 7)) + "." + Long.toString(mail.value(), 32)
                    + "@baton.example");
        }

        @Override
        public Optional<Ref> signedThread(String threadIndex) {
            return tokens.ofThreadIndex(threadIndex);
        }

        @Override
        public Optional<Ref> named(String number) {
            return number.equals("C-1007") ? Optional.of(new Ref("case", 7)) : Optional.empty();
        }

        @Override
        public Optional<Ref> aboutOf(List<String> messageIds) {
            return messageIds.contains("known@example.ro") ? Optional.of(new Ref("case", 7)) : Optional.empty();
        }

        @Override
        public Set<String> participants(Ref record) {
            return Set.of("ana@example.ro", "maria@customer.example", "dan@gmail.com");
        }

        @Override
        public Rush rush(String sender, Ref about) {
            return sender.equals("robot@loop.example") ? Rush.BEGINS : Rush.NONE;
        }
    }
}
