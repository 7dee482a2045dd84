package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody comes twice: the rules of lead-duplicates say whether it is the same lead. */
@Journey
@InBrowser
class AskedAgainTest {

    @Autowired Town town;

    @Test
    void whoAsksAgainWhileTheLeadIsOpenIsThatLeadAndNothingTheySaidIsLost() {
        Customer ilie = town.customer("Ilie");
        JsonNode first = post(ilie, "Ilie", "Marin", Map.of("message", "Hello"));

        JsonNode again = post(ilie, "ILIE", "Mărin", Map.of("message", "Please send a quote", "phone", "+40 721 000 111",
                "company", "Marin Lamps", "employees", 80, "custom", Map.of("trade", "hotel")));

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("company").isNull()).as("what they said first stays as it is").isTrue();
        assertThat(again.path("score").asInt()).isGreaterThan(first.path("score").asInt());
        assertThat(reasons(again)).contains("A company of more than 50 people is worth a call",
                "Who asks for a price or an offer wants to buy");
        assertThat(again.path("owner")).as("nobody loses it").isEqualTo(first.path("owner"));
        assertThat(why(again)).containsExactly("The same address and the same name are one person");
        JsonNode said = Town.only(sam().get("/leads/" + id(first) + "/joined"));
        assertThat(said.path("company").asString()).isEqualTo("Marin Lamps");
        assertThat(said.at("/custom/trade").asString()).isEqualTo("hotel");
        assertThat(said.path("phone").asString()).isEqualTo("+40 721 000 111");
        assertThat(sam().get("/leads/" + id(said)).path("id")).as("an old link leads to the lead").isEqualTo(first.path("id"));
        assertThat(sam().get("/leads?limit=500").path("items").valueStream().map(AskedAgainTest::id)).contains(id(first)).doesNotContain(id(said));
        assertThat(sam().get("/processes/lead-intake/instances?subject=lead:" + id(again)).path("items")).hasSize(1);
    }

    @Test
    void theConsentOfWhoAsksAgainCounts() {
        Customer olga = town.customer("Olga");
        JsonNode first = post(olga, "Olga", "Rusu", Map.of());

        JsonNode again = post(olga, "Olga", "Rusu", Map.of("consents", List.of("marketing")));

        assertThat(again.path("score").asInt()).isEqualTo(first.path("score").asInt() + 5);
    }

    @Test
    void whatWasSaidAgainBySomebodyElseGoesItsOwnWay() {
        Customer family = town.customer("Family");
        JsonNode first = post(family, "Ion", "Rotaru", Map.of("message", "Hello there, who are you"));
        JsonNode joined = post(family, "Ion", "Rotaru", Map.of("message", "Please send a quote"));
        String said = id(Town.only(sam().get("/leads/" + id(first) + "/joined")));

        sam().delete("/leads/" + id(joined) + "/joined/" + said);

        JsonNode parted = sam().get("/leads/" + said);
        assertThat(id(parted)).isEqualTo(said);
        assertThat(parted.path("message").asString()).isEqualTo("Please send a quote");
        assertThat(parted.path("owner").asString()).isNotEmpty();
        assertThat(sam().taskAbout("lead:" + said).path("id").asString()).isNotEmpty();
        assertThat(reasons(sam().get("/leads/" + id(first)))).doesNotContain("Who asks for a price or an offer wants to buy");
        assertThat(sam().get("/leads/" + id(first) + "/joined").path("items")).isEmpty();
        assertThat(sam().tryDelete("/leads/" + id(first) + "/joined/" + said).statusCode()).isEqualTo(404);
    }

    @Test
    void whoWritesAMailAfterTheFormJoinsTheirLeadAndBothStandOnItsPage(Window window) {
        Customer vera = town.customer("Vera");
        JsonNode first = post(vera, "Vera", "Moraru", Map.of("message", "Do you sell lamps to hotels?", "source", "web"));

        vera.called("Vera Moraru").writes("sales@baton.example", "Offer for forty lamps", "Please send us an offer for forty lamps.");

        soon("it joined", () -> sam().get("/mails?outcome=joinedLead").path("items").valueStream()
                .anyMatch(mail -> mail.path("from").asString().equals(vera.address())));
        assertThat(sam().get("/leads?limit=500").path("items").valueStream().filter(lead -> lead.path("email").asString().equals(vera.address())))
                .hasSize(1);
        post(vera, "Vera", "Moraru", Map.of("message", "And do you deliver?", "phone", "+40 721 000 444"));
        Page page = town.seat(window, "sam", "/leads/" + id(first));
        assertThat(page.locator("#thread")).containsText(Pattern.compile("Do you sell lamps to hotels\\?.*And do you deliver\\?.*forty lamps", Pattern.DOTALL));
        assertThat(page.locator("#thread .letter", new Page.LocatorOptions().setHasText("And do you deliver?"))).containsText("+40 721 000 444");
        window.picture("lead-asked-again");

        page.locator("#thread .letter", new Page.LocatorOptions().setHasText("And do you deliver?"))
                .locator("button", new Locator.LocatorOptions().setHasText("Another person")).click();

        assertThat(page.locator(".toast")).containsText("It is a lead of its own now");
        assertThat(page.locator("#thread")).not().containsText("And do you deliver?");
        assertThat(page.locator("#thread")).containsText("forty lamps");
    }

    @Test
    void theSameTelephoneAndNameAreTheSameLeadFromAnotherAddress() {
        JsonNode first = post(town.customer("Office"), "Vlad", "Neagu", Map.of("phone", "0721 000 222", "country", "RO"));

        JsonNode again = post(town.customer("Home"), "Vlad", "Neagu", Map.of("phone", "+40721000222"));

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(why(again)).containsExactly("The same telephone and the same name are one person");
    }

    @Test
    void twoPeopleOfOneAddressAreTwoLeadsThatKnowOfEachOther() {
        Customer office = town.customer("Reception");
        JsonNode one = post(office, "Horia", "Lupu", Map.of());

        JsonNode other = post(office, "Sanda", "Crisan", Map.of());

        assertThat(other.path("id")).isNotEqualTo(one.path("id"));
        assertThat(other.path("duplicates").valueStream().map(JsonNode::asString)).containsExactly("lead:" + id(one));
        assertThat(why(other)).isEmpty();
    }

    @Test
    void aNameThatIsKnownByNowIsSomebodyElses() {
        Customer desk = town.customer("Desk");
        JsonNode nameless = post(desk, "", "", Map.of());
        assertThat(post(desk, "Horia", "Lupu", Map.of()).path("id")).isEqualTo(nameless.path("id"));

        JsonNode other = post(desk, "Sanda", "Crisan", Map.of());

        assertThat(other.path("id")).isNotEqualTo(nameless.path("id"));
        assertThat(post(desk, "Horia", "Lupu", Map.of()).path("id")).isEqualTo(nameless.path("id"));
        assertThat(post(desk, "Sanda", "Crisan", Map.of()).path("id")).isEqualTo(other.path("id"));
    }

    @Test
    void anAddressThatWasGivenOnceIsKnownFromThenOn() {
        Customer home = town.customer("Home");
        JsonNode first = post(town.customer("Work"), "Mara", "Stan", Map.of("phone", "+40 721 000 555"));
        post(home, "Mara", "Stan", Map.of("phone", "+40 721 000 555", "consents", List.of("marketing")));

        JsonNode again = post(home, "Mara", "Stan", Map.of());

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(reasons(again)).as("also what was agreed to from there").contains("Who agreed to hear from us may be reminded");
    }

    @Test
    void whoPressesTheButtonTwiceIsOneLead() {
        Customer hasty = town.customer("Hasty");
        List<String> ids = IntStream.range(0, 6).parallel().mapToObj(press -> id(post(hasty, "Ion", "Grabit", Map.of()))).toList();

        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(sam().get("/leads/" + ids.getFirst() + "/joined").path("items")).hasSize(5);
    }

    @Test
    void whoComesBackAfterTheLeadIsOverIsANewOne() {
        Customer dan = town.customer("Dan");
        JsonNode over = post(dan, "Dan", "Matei", Map.of());
        sam().complete(sam().taskAbout("lead:" + id(over)), Map.of("outcome", "disqualified"));

        JsonNode fresh = post(dan, "Dan", "Matei", Map.of());

        assertThat(fresh.path("id")).isNotEqualTo(over.path("id"));
        assertThat(fresh.path("status").asString()).isEqualTo("assigned");
    }

    @Test
    void whoAsksWhileTheLeadRestsIsTakenUpAtOnce() {
        Customer lena = town.customer("Lena");
        JsonNode first = post(lena, "Lena", "Vasile", Map.of());
        sam().complete(sam().taskAbout("lead:" + id(first)), Map.of("outcome", "nurture"));
        assertThat(sam().get("/leads/" + id(first)).path("status").asString()).isEqualTo("nurture");

        JsonNode again = post(lena, "Lena", "Vasile", Map.of("message", "Now we want forty lamps"));

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("status").asString()).isEqualTo("assigned");
        assertThat(sam().taskAbout("lead:" + id(first)).path("id").asString()).isNotEmpty();
    }

    @Test
    void whoMayNotSeeTheLeadIsAnsweredAsThoughItWereNew() {
        Customer rita = town.customer("Rita");
        JsonNode first = post(rita, "Rita", "Toma", Map.of("phone", "+40 721 000 333"));
        Map<String, Object> words = Map.of("firstName", "Rita", "lastName", "Toma", "message", "Called about lamps");

        JsonNode known = handedInByCarol(rita, words);
        JsonNode unknown = handedInByCarol(town.customer("Rita"), words);

        assertThat(known.path("id")).isNotEqualTo(first.path("id"));
        assertThat(known.toString()).contains("Called about lamps").doesNotContain("+40 721", id(first));
        Set<String> apart = Set.of("id", "email", "createdAt", "firstSeenAt");
        known.properties().stream().filter(field -> !apart.contains(field.getKey()))
                .forEach(field -> assertThat(field.getValue()).as(field.getKey()).isEqualTo(unknown.path(field.getKey())));
        assertThat(Town.only(sam().get("/leads/" + id(first) + "/joined")).path("message").asString()).isEqualTo("Called about lamps");
    }

    private JsonNode handedInByCarol(Customer who, Map<String, Object> words) {
        Map<String, Object> body = new HashMap<>(words);
        body.put("email", who.address());
        return town.colleague("carol").post("/leads", body);
    }

    private List<String> why(JsonNode lead) {
        return sam().get("/decisions?subject=lead:" + id(lead)).path("items").valueStream()
                .filter(one -> one.path("decision").asString().equals("lead-duplicates"))
                .flatMap(one -> one.path("fired").valueStream()).map(rule -> rule.path("rule").asString()).toList();
    }

    private static List<String> reasons(JsonNode lead) {
        return lead.path("reasons").valueStream().map(reason -> reason.path("text").asString()).toList();
    }

    private JsonNode post(Customer who, String firstName, String lastName, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("email", who.address(), "firstName", firstName, "lastName", lastName));
        return sam().post("/leads", body);
    }

    private static String id(JsonNode lead) {
        return lead.path("id").asString();
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
