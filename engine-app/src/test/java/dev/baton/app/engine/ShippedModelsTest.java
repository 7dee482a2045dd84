package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedModelsTest {

    @Test
    void speakTheModelLanguage() throws Exception {
        List<ModelFile> files = new ShippedModels(new PathMatchingResourcePatternResolver(), null).files();
        ModelLanguage language = new ModelLanguage(Set::of, Duration.ofMinutes(1));

        List<Finding> findings = language.check(files);

        assertThat(files).extracting(ModelFile::name).contains("email-intake.bpmn", "lead-intake.bpmn");
        // Here no step is known; that each exists is asked where the whole application is there.
        assertThat(findings).allSatisfy(finding -> assertThat(finding.reason()).startsWith("there is no step '"));
    }
}
