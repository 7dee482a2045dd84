package dev.baton.app.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever adds a reason to a form adds it to what lists are asked for. */
class LeadReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"contact-lead", "call-refusal"})
    void listsAreAskedForWhatPeopleSayInTheForms(String form) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/processes/" + form + ".form")) {
            List<String> said = JsonMapper.shared().readTree(file).path("components").valueStream()
                    .filter(field -> field.path("key").asString("").equals("reason")).flatMap(field -> field.path("values").valueStream())
                    .map(value -> value.path("value").asString()).toList();

            assertThat(said).containsExactlyElementsOf(LeadReasons.SHIPPED);
        }
    }
}
