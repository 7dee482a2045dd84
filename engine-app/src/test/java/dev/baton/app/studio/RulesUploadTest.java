package dev.baton.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Rulesets;
import dev.baton.rules.service.CaseEscalation;
import dev.baton.rules.shipped.ShippedRules;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Designers replace files of a decision; what is not allowed, or breaks an example, changes nothing. */
@Journey
class RulesUploadTest {

    private static final String PAGE = "/rules/" + CaseEscalation.DECISION.key();
    private static final String FILE = CaseEscalation.DECISION.key() + ".drl.csv";

    @Autowired Town town;
    @Autowired Rulesets rulesets;

    private final RuleFiles shipped = ShippedRules.files(CaseEscalation.DECISION);

    @AfterEach
    void leavesTheHouseAsItWas() {
        upload("dora", FILE, shipped.contents().get(FILE));
        Town.soon("the shipped rules decide", () -> live().equals(shipped.version()));
    }

    @Test
    void decidesByTheUploadedFileWithinSeconds() {
        String edited = shipped.contents().get(FILE) + "\n";

        assertThat(upload("dora", FILE, edited).statusCode()).isEqualTo(302);

        String version = shipped.with(FILE, edited).version();
        Town.soon("the uploaded rules decide", () -> live().equals(version));
        assertThat(browser("alice").get(PAGE).body()).contains(version, "Dora").doesNotContain("type=\"file\"");
    }

    @Test
    void showsEveryFindingOfAHostileFileAndChangesNothing() {
        HttpResponse<String> answer = upload("dora", CaseEscalation.DECISION.key() + ".drl", """
                import java.lang.Runtime;
                rule "run" when eval(true) then Runtime.getRuntime().exec("id"); end
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(CaseEscalation.DECISION.key() + ".drl:1", "an import is not allowed");
        assertThat(live()).isEqualTo(shipped.version());
    }

    @Test
    void takesNoRulesFromAnybodyElse() {
        assertThat(upload("alice", FILE, "x").statusCode()).isEqualTo(403);
        assertThat(upload("sam", FILE, "x").statusCode()).isEqualTo(403);
    }

    private String live() {
        return rulesets.version(CaseEscalation.DECISION);
    }

    private HttpResponse<String> upload(String login, String file, String content) {
        Caller browser = browser(login);
        Parcel parcel = new Parcel().field("_csrf", browser.token(PAGE)).file("files", file, content);
        return browser.post(PAGE, parcel.body(), "Content-Type", parcel.type());
    }

    private Caller browser(String login) {
        Caller browser = town.browser(login);
        return browser;
    }
}
