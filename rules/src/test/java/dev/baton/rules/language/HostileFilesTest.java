package dev.baton.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.baton.rules.lead.LeadScoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that want more than rules may, each refused at its line and for its reason: {@code hostile/refusals.csv}. None
 * of them is ever compiled. Whoever finds another way in adds a file and a row.
 */
class HostileFilesTest {

    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Duration ENDLESS = Duration.ofSeconds(20);

    private final RuleLanguage language = new RuleLanguage(LeadScoring.DECISION.vocabulary());

    @TestFactory
    Stream<DynamicTest> eachIsRefusedForItsReason() throws IOException {
        List<NamedCsvRecord> refusals = refusals();
        return files().map(file -> DynamicTest.dynamicTest(file, () -> {
            List<String> expected = refusals.stream().filter(row -> row.getField("file").equals(file))
                    .map(row -> row.getField("line") + ": " + row.getField("reason")).toList();

            String content = Files.readString(HOSTILE.resolve(file));
            List<Finding> findings = assertTimeoutPreemptively(ENDLESS, () -> language.check(file, content));

            assertThat(expected).as("expected in refusals.csv").isNotEmpty();
            assertThat(findings).extracting(finding -> finding.line() + ": " + finding.reason())
                    .containsExactlyElementsOf(expected);
        }));
    }

    @Test
    void noneIsMissing() throws IOException {
        assertThat(refusals()).extracting(row -> row.getField("file")).hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(HOSTILE.resolve(file)).exists());
    }

    private static Stream<String> files() throws IOException {
        return Files.list(HOSTILE).map(path -> path.getFileName().toString())
                .filter(file -> !file.equals("refusals.csv")).sorted();
    }

    private static List<NamedCsvRecord> refusals() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(HOSTILE.resolve("refusals.csv"))) {
            return csv.stream().toList();
        }
    }
}
