package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every shown text has its key, and every key its text. */
class TextsTest {

    /** {@code #{case.title}} and {@code #{web.you(...)}}; the start of a key made at run time ends in a dot. */
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\|?([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)(?=[}(|$])");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    /** A literal in the code that starts with the name of a bundle is a key of it. */
    private static final Pattern IN_CODE = Pattern.compile(
            "\"((?:" + String.join("|", Bundles.features()) + ")\\.(?:[\\w-]+\\.?)*)\"");

    private static final Pattern LEAD_IN_ROMANIAN = Pattern.compile("(?<!\\\\)=.*\\b[Ll]ead");

    @Test
    void everyKeyInATemplateHasItsText() {
        List<Path> templates = House.files("engine-app/src/main/resources/templates/**.html");

        assertThat(templates).isNotEmpty();
        assertThat(textless(IN_TEMPLATE, templates)).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasItsText() {
        assertThat(textless(IN_CODE, House.files("engine-app/src/main/java/**.java"))).isEmpty();
    }

    /** The bundle {@code web} holds the words that all pages share, under names of their own. */
    @Test
    void everyKeyNamesItsFeature() {
        assertThat(Bundles.english()).isNotEmpty().filteredOn(bundle -> !Bundles.feature(bundle).equals("web"))
                .allSatisfy(bundle -> assertThat(Bundles.keys(bundle))
                        .allMatch(key -> key.startsWith(Bundles.feature(bundle) + ".")));
    }

    @Test
    void aTranslationKnowsNoKeyThatEnglishLacks() {
        assertThat(Bundles.translations()).allSatisfy(translation -> {
            assertThat(Bundles.original(translation)).matches(Files::exists);
            assertThat(Bundles.keys(Bundles.original(translation))).containsAll(Bundles.keys(translation));
        });
    }

    /** One thing has one name. */
    @Test
    void aLeadIsAPotentialCustomerInRomanian() {
        assertThat(House.files("**_ro.properties")).isNotEmpty().allSatisfy(file -> assertThat(House.text(file).lines()
                .filter(line -> LEAD_IN_ROMANIAN.matcher(line).find())).as(House.name(file)).isEmpty());
    }

    private static Set<String> textless(Pattern mention, List<Path> files) {
        Set<String> keys = Bundles.keys();
        Set<String> missing = new TreeSet<>();
        for (Path file : files) {
            mention.matcher(COMMENT.matcher(House.text(file)).replaceAll("")).results().map(found -> found.group(1))
                    .filter(key -> !known(keys, key)).forEach(key -> missing.add(House.name(file) + ": " + key));
        }
        return missing;
    }

    private static boolean known(Set<String> keys, String key) {
        return key.endsWith(".") ? keys.stream().anyMatch(known -> known.startsWith(key)) : keys.contains(key);
    }
}
