package dev.baton.app.leadform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.leadform.FormContent;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a form stood, and where it may stand. */
class VisitTest {

    private static final List<String> OURS = List.of("https://crm.example", "crm.example:8080");

    @Test
    void keepsTheAddressAndTheCampaignAndNothingThatMayBeAboutAPerson() {
        Visit visit = Visit.of("https://shop.example:8443/lamps?utm_source=mail&email=ana@b.example&utm_campaign=Autumn+%D8%A7#top");

        assertThat(visit).isEqualTo(new Visit("https://shop.example:8443/lamps", "Autumn ا"));
    }

    @Test
    void takesTheSourceForACampaignWhereNoneIsNamed() {
        assertThat(Visit.of("http://shop.example/?utm_campaign=&utm_source=mail").campaign()).isEqualTo("mail");
    }

    @Test
    void knowsNothingOfWhatIsNoPage() {
        for (String odd : new String[] {null, "", "javascript:alert(1)", "/lamps", "ht tp://x", "about:blank", "https://user:pass@"}) {
            assertThat(Visit.of(odd)).as(odd).isEqualTo(Visit.UNKNOWN);
        }
        assertThat(Visit.of("https://ana:secret@shop.example/lamps").page()).isEqualTo("https://shop.example/lamps");
    }

    @Test
    void onlyAllowedSitesAndOurOwnPageSendAForm() {
        LeadForm form = on("www.partner.example *.shop.example");

        assertThat(List.of("https://www.partner.example", "http://de.shop.example", "http://crm.example:8080", "https://crm.example")).allSatisfy(origin ->
                assertThat(Embedding.admits(form, origin, OURS)).as(origin).isTrue());
        assertThat(List.of("https://partner.example", "https://www.partner.example.evil.example", "https://evilshop.example", "null",
                "https://www.partner.example:8443", "https://shop.example")).allSatisfy(origin ->
                assertThat(Embedding.admits(form, origin, OURS)).as(origin).isFalse());
        assertThat(Embedding.admits(form, null, OURS)).as("a program").isTrue();
    }

    private static LeadForm on(String hosts) {
        return new LeadForm(new LeadFormId(1), 0, "x", "X", null, null, "web", true, false, 0, 10, hosts, new FormContent(List.of(), Map.of(), List.of()));
    }
}
