package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The models in this repository and the steps of the application, compared both ways. */
class ShippedModelsTest {

    private static final Pattern CALLED = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private final List<ModelFile> files = shipped();
    private final Set<String> steps = steps();

    @Test
    void sayOnlyWhatTheLanguageKnowsAndCallStepsFormsAndProcessesThatExist() {
        assertThat(files).extracting(ModelFile::name).contains("email-intake.bpmn", "lead-intake.bpmn");
        assertThat(new ModelLanguage(() -> steps, Duration.ofMinutes(1)).check(files)).isEmpty();
    }

    @Test
    void callEveryStepThatIsThere() {
        Set<String> called = files.stream().map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .flatMap(text -> CALLED.matcher(text).results()).map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(called).containsAll(steps);
    }

    private static List<ModelFile> shipped() {
        try {
            return new ShippedModels(new PathMatchingResourcePatternResolver(), null).files();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<String> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessSteps.class));
        return scanner.findCandidateComponents("dev.baton").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Bean.class)).map(Method::getName)
                .collect(Collectors.toSet());
    }
}
