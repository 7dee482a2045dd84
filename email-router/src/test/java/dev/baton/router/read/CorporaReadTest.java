package dev.baton.router.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.Corpora;
import dev.baton.router.Score;
import dev.baton.mail.MailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scores of the reader on third-party mails with known answers; the floors are what it reached when last measured. */
class CorporaReadTest {

    private final MailReader reader = new MailReader();

    @Test
    void throwsOnNoneOfThem() throws IOException {
        try (var files = Files.walk(Corpora.folder("."))) {
            assertThat(files.filter(file -> file.toString().endsWith(".eml") || file.toString().contains("messages/"))
                    .filter(Files::isRegularFile).map(Corpora::bytes).map(reader::read))
                    .hasSizeGreaterThan(400)
                    .noneMatch(mail -> mail.defects().contains(Defect.READER_FAILED));
        }
    }

    @Test
    void readsMalformedMail() {
        var folder = Corpora.folder("malformed");
        var score = new Score("malformed");
        Corpora.json(folder.resolve("expected.json")).properties().forEach(entry -> {
            var expected = entry.getValue();
            var mail = reader.read(Corpora.bytes(folder.resolve("eml").resolve(entry.getKey())));
            score.ask("from", entry.getKey(), emails(expected.get("from")), mail.from().map(MailAddress::email)
                    .map(List::of).orElse(List.of()));
            score.ask("to", entry.getKey(), emails(expected.get("to")), mail.to().stream().map(MailAddress::email)
                    .toList());
            score.ask("names", entry.getKey(), texts(expected.get("to"), "name"), mail.to().stream()
                    .map(MailAddress::name).toList());
            score.ask("subject", entry.getKey(), squeezed(expected.path("subject").asString("")),
                    squeezed(mail.subject()));
            score.ask("message id", entry.getKey(), expected.path("message_id").asString(""), mail.messageId());
            score.ask("files", entry.getKey(), new TreeSet<>(texts(expected.get("attachments"), "sha256")),
                    new TreeSet<>(mail.attachments().stream().map(Attachment::sha256).toList()));
            score.ask("text", entry.getKey(), squeezed(plain(expected)), squeezed(mail.text()));
        });
        score.print();

        assertThat(score.of("from")).isGreaterThan(0.98);
        assertThat(score.of("to")).isGreaterThan(0.98);
        assertThat(score.of("subject")).isGreaterThan(0.94);
    }

    @Test
    void findsTheNewTextOfReplies() {
        var score = new Score("quotes");
        var json = Corpora.json(Corpora.folder("quotes").resolve("quotations.json"));
        json.get("plain").forEach(one -> score.ask("plain", one.get("name").asString(),
                squeezed(one.path("reply").asString("")),
                squeezed(NewText.ofText(one.get("body").asString(), new Reading(Limits.DEFAULT)))));
        json.get("html").forEach(one -> score.ask("html", one.get("name").asString(),
                squeezed(Parser.unescapeEntities(
                        one.path("reply_html_without_whitespace").asString("").replaceAll("<[^>]*>", ""), false))
                .replace(" ", ""),
                squeezed(NewText.ofHtml(one.get("html").asString(), new Reading(Limits.DEFAULT))).replace(" ", "")));
        score.print();

        assertThat(score.of("plain")).isGreaterThan(0.95);
        assertThat(score.of("html")).isGreaterThan(0.8);
    }

    private static String plain(JsonNode expected) {
        var parts = texts(expected.get("text_body_parts"), null);
        return parts.stream().anyMatch(p -> p.stripLeading().startsWith("<")) ? HtmlText.of(String.join("\n", parts))
                : String.join("\n", parts);
    }

    private static List<String> emails(JsonNode list) {
        return texts(list, "email").stream().filter(e -> !e.isEmpty()).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list == null ? List.of() : StreamSupport.stream(list.spliterator(), false)
                .map(node -> field == null ? node : node.path(field)).map(node -> node.asString("")).toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u200B]+", " ").strip();
    }
}
