package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model that ever tried something is kept, with the line and the reason for which it is refused. */
class HostileModelsTest {

    private static final Path CORPUS = Path.of("src/test/resources/hostile");

    private final ModelLanguage language = new ModelLanguage(() -> Set.of("greet", "stumble"), Duration.ofMinutes(1));

    @TestFactory
    Stream<DynamicTest> refusesEachForItsReason() throws IOException {
        return expected().stream().map(row -> DynamicTest.dynamicTest(row[0], () -> {
            List<Finding> findings = language.check(row[0], bytes(CORPUS.resolve(row[0])));

            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.file()).isEqualTo(row[0]);
                assertThat(finding.line()).isEqualTo(Integer.parseInt(row[1]));
                assertThat(finding.element()).isEqualTo(row[2]);
                assertThat(finding.reason()).startsWith(row[3]);
            });
        }));
    }

    @Test
    void expectsSomethingOfEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(expected()).extracting(row -> row[0]).containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("expected.csv")).toList());
        }
    }

    private static List<String[]> expected() throws IOException {
        return Files.readAllLines(CORPUS.resolve("expected.csv")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(";", 4)).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
