package dev.baton.router.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.Corpora;
import dev.baton.router.Score;
import dev.baton.router.read.MailReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Scores of the filters on real bounces of some fifty mail systems, and on people's mail that they must leave alone.
 */
class CorporaJudgeTest {

    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(Knowledge.NONE);

    @Test
    void recognisesBouncesAndWhatTheySay() {
        var folder = Corpora.folder("bounces");
        var score = new Score("bounces");
        Corpora.json(folder.resolve("expected.json")).properties().forEach(entry -> {
            var expected = entry.getValue().get("recipients");
            var verdict = judge.judge(reader.read(Corpora.bytes(folder.resolve(entry.getKey())))).verdict();
            score.ask("kind", entry.getKey(), kind(expected.get(0)), kind(verdict));
            if (verdict instanceof Verdict.Bounce bounce) {
                var first = bounce.bounces().getFirst();
                score.ask("recipients", entry.getKey(), expected.size(), bounce.bounces().size());
                score.ask("status", entry.getKey(), expected.get(0).get("dsn").asString()
                        .replaceFirst("\\.0\\.9\\d\\d$", ".0.0")
                        .replaceFirst(first.status().isEmpty() ? "[45]\\.0\\.0" : "^$", ""), first.status());
                score.ask("reply code", entry.getKey(), expected.get(0).get("reply_code").asString(),
                        first.replyCode());
                score.ask("reason", entry.getKey(), expected.get(0).get("reason").asString(), first.reason().key());
                score.ask("hard", entry.getKey(), expected.get(0).get("hard_bounce").asBoolean(), first.hard());
                score.ask("original", entry.getKey(), true, !bounce.originalMessageId().isEmpty());
            } else if (verdict instanceof Verdict.Complaint complaint) {
                score.ask("feedback", entry.getKey(), expected.get(0).get("feedback_type").asString(),
                        complaint.feedbackType());
            }
        });
        score.print();

        assertThat(score.of("kind")).isGreaterThan(0.97);
        assertThat(score.of("status")).isGreaterThan(0.96);
        assertThat(score.of("reason")).isGreaterThan(0.83);
        assertThat(score.of("hard")).isGreaterThan(0.9);
    }

    @Test
    void leavesPeoplesMailAlone() throws IOException {
        var score = new Score("people");
        try (var files = Files.walk(Corpora.folder("malformed"))) {
            files.filter(file -> file.toString().endsWith(".eml")).forEach(file -> {
                var verdict = judge.judge(reader.read(Corpora.bytes(file))).verdict();
                score.ask("no bounce", file.getParent().getFileName() + "/" + file.getFileName(), false,
                        verdict instanceof Verdict.Bounce);
            });
        }
        score.print();

        assertThat(score.of("no bounce")).isGreaterThan(0.97);
    }

    private static String kind(JsonNode expected) {
        return switch (expected.get("reason").asString()) {
            case "feedback" -> "complaint";
            case "vacation", "delivered" -> "automatic";
            default -> "bounce";
        };
    }

    private static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
