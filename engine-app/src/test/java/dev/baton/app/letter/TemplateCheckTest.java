package dev.baton.app.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.app.letter.ShippedTemplates.Shipped;
import dev.baton.app.letter.TemplateCheck.Finding;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {

    static List<Shipped> shipped() {
        return ShippedTemplates.all();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedTemplateIsCompleteAndSaysSomething(Shipped shipped) {
        assertThat(TemplateCheck.of(shipped.kind(), shipped.text())).isEmpty();
        assertThat(new Filling(shipped.text()).with(Placeholders.sample(shipped.kind(), shipped.language())).text())
                .doesNotContain("{{").hasSizeGreaterThan(40);
    }

    @Test
    void theyComeInFourLanguages() {
        assertThat(shipped()).extracting(Shipped::key).contains("received", "answer-more", "welcome");
        assertThat(shipped()).filteredOn(one -> one.key().equals("received")).extracting(Shipped::language)
                .containsExactlyInAnyOrder("en", "ro", "ru", "fa");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Hello {{name}},~~{{nam}}|3|unknown|nam",
        "Hello {{name.bytes}}|1|unknown|name.bytes",
        "{{> header}}|1|notAllowed|>header",
        "{{=<% %>=}}|1|notAllowed|=<% %>=",
        "{{#name}}Hello|1|unclosed|name",
        "Hello~{{/name}}|2|notOpen|name",
        "{{#number}}{{/name}}|1|notOpen|name",
        "Hello {{name}|1|broken|{{",
        "Hello~{{name}} {{ some{thing}}|2|broken|{{",
    })
    void saysWhatIsWrongAndInWhichLine(String text, int line, String finding, String what) {
        assertThat(TemplateCheck.of(TemplateKind.AUTOMATIC, new TemplateText("Hello", text.replace('~', '\n'), null)))
                .contains(new Finding("text", line, "templates.finding." + finding, what));
    }

    @Test
    void marketingMailSaysInEachOfItsPartsHowToStopIt() {
        assertThat(TemplateCheck.of(TemplateKind.CAMPAIGN, new TemplateText("Hi", "{{unsubscribe}}", "<p>Hi</p>")))
                .containsExactly(new Finding("html", 1, "templates.finding.unsubscribe", "{{unsubscribe}}"));
    }

    @Test
    void anEntryIsNamedOnlyWithinItsList() {
        assertThat(TemplateCheck.of(TemplateKind.CAMPAIGN, new TemplateText("Hi",
                "{{items}}\n{{#purchases}}{{items}}{{/purchases}} {{unsubscribe}}", null)))
                .containsExactly(new Finding("text", 1, "templates.finding.unknown", "items"));
    }

    @Test
    void aListWithinItselfIsRefusedForItsWorkWouldGrowWithoutBounds() {
        String deep = "{{#purchases}}".repeat(30) + "{{/purchases}}".repeat(30) + "{{unsubscribe}}";

        assertThat(TemplateCheck.of(TemplateKind.CAMPAIGN, new TemplateText("Hi", deep, null)))
                .extracting(Finding::key).contains("templates.finding.nested");
    }

    @Test
    void nothingIsEscapedInTextAndEverythingInHtml() {
        var filled = new Filling(new TemplateText("Re:\n {{subject}}", "{{subject}}", "<p>{{subject}}</p>"))
                .with(Map.of("subject", "<b>Lamp</b>\n& shade"));

        assertThat(filled.subject()).isEqualTo("Re: <b>Lamp</b> & shade");
        assertThat(filled.text()).isEqualTo("<b>Lamp</b>\n& shade\n");
        assertThat(filled.html()).isEqualTo("<p>&lt;b&gt;Lamp&lt;/b&gt;<br>&amp; shade</p>");
        assertThat(TemplateCheck.of(TemplateKind.AUTOMATIC, new TemplateText("Hi", "{{{subject}}}", "{{{subject}}}{{&name}}")))
                .extracting(Finding::part).containsOnly("html").hasSize(2);
    }

    /** The library's own way of looking would call these. */
    @Test
    void noTemplateReachesAnObject() {
        var filled = new Filling(new TemplateText("-", "[{{name.bytes}}{{name.class.name}}{{#name}}{{length}}{{isEmpty}}{{/name}}]", null))
                .with(Map.of("name", "Ann"));

        assertThat(filled.text()).isEqualTo("[]\n");
    }

    @Test
    void whatComesOutIsBounded() {
        Map<String, Object> values = new HashMap<>();
        values.put("text", "x".repeat(100_000));

        assertThatThrownBy(() -> new Filling(new TemplateText("-", "{{text}}".repeat(50), null)).with(values))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAnAgentWritesIsNeverDropped() {
        assertThat(new Filling(new TemplateText("-", "Hello", null)).with(Map.of("text", "It is on its way.")).text())
                .contains("Hello", "It is on its way.");
    }
}
