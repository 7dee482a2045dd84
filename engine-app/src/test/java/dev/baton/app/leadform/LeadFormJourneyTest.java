package dev.baton.app.leadform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A form is made, a stranger fills it in, and what they agreed to is kept in the words that they saw. */
@Journey
class LeadFormJourneyTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(stamp|page)\" value=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/public/forms/\\S+)");
    private static final String PARTNER = "https://www.partner.example";

    @Autowired Town town;
    @Autowired FormConfirmations confirmations;
    @Autowired Doorkeeper doorkeeper;
    @Autowired JdbcClient jdbc;

    private Colleague mia;

    @BeforeEach
    void comesIn() {
        mia = town.colleague("mia");
    }

    @Test
    void aStrangerBecomesALeadWithTheWordsThatStoodThereWhenTheyAgreed() {
        JsonNode form = mia.post("/lead-forms", wanted("lamps", Map.of("team", "support")));
        HttpResponse<String> seen = visit(form, "Accept-Language", "ro-RO,en;q=0.5",
                "Referer", PARTNER + "/lamps?utm_campaign=Autumn&email=somebody");
        assertThat(seen.body()).contains("lang=\"ro\"", "Cereți o ofertă", "Da, scrieți-mi.", "Ce lămpi?", "Budget in EUR");
        mia.put("/lead-forms/lamps", wanted("lamps", Map.of("team", "support", "consents", consents("Completely other words", "Cu totul altceva"))));

        Customer ana = town.customer("Ana");
        HttpResponse<String> answer = send(form, ana, with(seen, "lastName", "Pop", "message", "40", "consents", "marketing"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Mulțumim");
        JsonNode lead = lead(ana).orElseThrow();
        assertThat(lead.path("source").asString()).isEqualTo("web");
        assertThat(lead.path("campaign").asString()).isEqualTo("Autumn");
        assertThat(lead.path("page").asString()).isEqualTo(PARTNER + "/lamps");
        assertThat(lead.path("firstSeenAt").asString()).isLessThanOrEqualTo(lead.path("createdAt").asString());
        assertThat(lead.path("form").asString()).isEqualTo("leadForm:" + form.path("id").asString());
        assertThat(lead.path("language").asString()).isEqualTo("ro");
        assertThat(lead.path("team").asString()).as("the form's team").isEqualTo("support");
        assertThat(consents(lead)).extracting(one -> one.path("text").asString(), one -> one.path("source").asString())
                .containsExactly(tuple("Da, scrieți-mi.", "form lamps, version 0"));
        assertThat(mia.get("/lead-forms/lamps").at("/submissions/taken").asInt()).isEqualTo(1);
    }

    @Test
    void whoIsToConfirmIsNoLeadBeforeTheLinkIsFollowedAndTheLinkWorksTwice() throws Exception {
        JsonNode form = mia.post("/lead-forms", wanted("confirmed", Map.of("doubleOptIn", true)));
        Customer vera = town.customer("Vera");

        HttpResponse<String> asked = send(form, vera, with(visit(form), "lastName", "Vera", "consents", "marketing"));
        assertThat(asked.body()).contains("Please look into your mailbox");
        String mail = (String) vera.inbox(1).getFirst().getContent();
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        String path = link.group(1);

        assertThat(town.stranger().get(path).body()).as("mail scanners follow links").contains("Yes, it was me");
        assertThat(lead(vera)).isEmpty();
        assertThat(mia.get("/lead-forms/confirmed").at("/submissions/waiting").asInt()).isEqualTo(1);
        assertThat(town.stranger().form(path).body()).contains("Thank you");
        assertThat(town.stranger().form(path).body()).contains("Thank you");

        JsonNode lead = lead(vera).orElseThrow();
        assertThat(consents(lead)).extracting(one -> one.path("text").asString()).containsExactly("Yes, write to me.");
        assertThat(mia.get("/lead-forms/confirmed").at("/submissions/taken").asInt()).isEqualTo(1);
        assertThat(town.stranger().form(path.replaceFirst("confirmations/.{3}", "confirmations/not")).statusCode()).isEqualTo(410);
    }

    @Test
    void whatNobodyConfirmsInTimeIsForgottenAndOnlyCounted() throws Exception {
        JsonNode form = mia.post("/lead-forms", wanted("forgotten", Map.of("doubleOptIn", true)));
        Customer tom = town.customer("Tom");
        for (int i = 0; i < 4; i++) {
            assertThat(send(form, tom, with(visit(form), "lastName", "Tom")).body()).contains("Please look into your mailbox");
        }
        Matcher link = LINK.matcher((String) tom.inbox(3).getFirst().getContent());
        assertThat(link.find()).isTrue();
        assertThat(mia.get("/lead-forms/forgotten").at("/submissions/waiting").asInt()).as("nobody is flooded by our form").isEqualTo(3);
        jdbc.sql("update lead_form_submission set valid_until = '2020-01-01 00:00:00' where form_id = ?").param(form.path("id").asLong()).update();

        assertThat(town.stranger().form(link.group(1)).statusCode()).isEqualTo(410);
        confirmations.sweep();

        assertThat(jdbc.sql("select count(*) from lead_form_submission where form_id = ? and said is null and secret_hash is null")
                .param(form.path("id").asLong()).query(Integer.class).single()).isEqualTo(3);
        assertThat(mia.get("/lead-forms/forgotten").at("/submissions/expired").asInt()).isEqualTo(3);
        assertThat(lead(tom)).isEmpty();
    }

    @Test
    void programsAreKeptOutAndNobodyLosesWhatTheyTyped() {
        JsonNode slow = mia.post("/lead-forms", wanted("slow", Map.of("leastSeconds", 600)));
        Customer eva = town.customer("Eva");
        HttpResponse<String> fast = send(slow, eva, with(visit(slow), "lastName", "Kept Typed"));
        assertThat(fast.statusCode()).isEqualTo(400);
        assertThat(fast.body()).contains("Please send it once more", "Kept Typed");
        assertThat(send(slow, eva, "lastName", "No stamp at all").statusCode()).isEqualTo(400);

        JsonNode form = mia.post("/lead-forms", wanted("guarded", Map.of("perMinute", 3)));
        assertThat(send(form, eva, with(visit(form), "lastName", "Eva", "website", "https://spam.example")).body()).contains("Thank you");
        HttpResponse<String> incomplete = send(form, eva, with(visit(form), "consents", "marketing"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("Last name: please fill this in.", "checked");
        assertThat(send(form, eva, "lastName", "x", "email", "nobody").statusCode()).isEqualTo(400);
        HttpResponse<String> often = send(form, eva, with(visit(form), "lastName", "Eva"));
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(often.headers().firstValue("Retry-After")).isPresent();
        assertThat(often.body()).contains("That was too often", "Eva");
        assertThat(lead(eva)).isEmpty();
        assertThat(keptOut("slow")).as("trapped, too fast, too often").containsExactly(0, 2, 0);
        assertThat(keptOut("guarded")).containsExactly(1, 0, 1);
    }

    @Test
    void whatIsKeptOutIsCountedInMemoryAndWrittenOnceHoweverMuchItIs() {
        JsonNode form = mia.post("/lead-forms", wanted("flooded", Map.of()));
        Customer eva = town.customer("Eva");

        synchronized (doorkeeper) { // whoever writes each minute waits
            for (int i = 0; i < 20; i++) {
                send(form, eva, "lastName", "Eva", "website", "https://spam.example");
            }
            assertThat(written(form)).as("not a row yet").isEmpty();
        }
        assertThat(keptOut("flooded")).as("and counted all the same").containsExactly(20, 0, 0);
        doorkeeper.write();
        assertThat(written(form)).containsExactly(20);
        send(form, eva, "lastName", "Eva", "website", "https://spam.example");
        doorkeeper.write();
        doorkeeper.write();
        assertThat(written(form)).containsExactly(21);
        assertThat(keptOut("flooded")).containsExactly(21, 0, 0);
    }

    @Test
    void onlyNamedSitesMayShowAFormAndSendIt() {
        JsonNode form = mia.post("/lead-forms", wanted("hosted", Map.of("hosts", List.of("www.partner.example"))));
        Customer max = town.customer("Max");

        HttpResponse<String> seen = visit(form);
        assertThat(seen.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("frame-ancestors 'self' www.partner.example");
        assertThat(seen.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(sendFrom("https://evil.example", form, max).statusCode()).isEqualTo(403);
        assertThat(lead(max)).isEmpty();
        assertThat(sendFrom(PARTNER, form, max).statusCode()).isEqualTo(200);
        assertThat(lead(max)).isPresent();

        mia.put("/lead-forms/hosted", wanted("hosted", Map.of("active", false)));
        assertThat(visit(form).statusCode()).isEqualTo(404);
        assertThat(sendFrom(PARTNER, form, max).statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatCannotDoIsRefusedWithAllThatIsWrongAndOnlyWhoLeadsMakesOne() {
        Map<String, Object> odd = wanted("odd", Map.of("fields", List.of(Map.of("name", "shoeSize", "need", "optional", "labels", Map.of())),
                "hosts", List.of("not a host"), "consents", consents("Only English", "")));

        assertThat(mia.tryPost("/lead-forms", odd).body()).contains("shoeSize", "The mail address must be asked", "not a host", "marketing");
        List.of("fields", "consents", "hosts").forEach(list ->
                assertThat(mia.tryPost("/lead-forms", wanted("odd", Collections.singletonMap(list, Collections.singletonList(null)))).body()).contains('"' + list + '"'));
        assertThat(mia.tryPost("/lead-forms", wanted("contact", Map.of())).statusCode()).isEqualTo(400);
        assertThat(town.colleague("bob").tryPost("/lead-forms", wanted("bobs", Map.of())).statusCode()).isEqualTo(403);
        JsonNode form = mia.post("/lead-forms", wanted("stale", Map.of()));
        assertThat(mia.tryPutIf("/lead-forms/stale", wanted("stale", Map.of("name", "Other")), "\"7\"").statusCode()).isEqualTo(412);
        assertThat(town.colleague("ada").get("/audit?subject=leadForm:" + form.path("id").asString()).path("items")).hasSize(1);
    }

    private List<Integer> keptOut(String slug) {
        JsonNode kept = mia.get("/lead-forms/" + slug).path("keptOut");
        return List.of(kept.path("trapped").asInt(), kept.path("tooFast").asInt(), kept.path("tooOften").asInt());
    }

    private List<Integer> written(JsonNode form) {
        return jdbc.sql("select trapped from lead_form_kept_out where form_id = ?").param(form.path("id").asLong()).query(Integer.class).list();
    }

    private static Map<String, Object> wanted(String slug, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("slug", slug, "name", "Test " + slug, "leastSeconds", 0, "perMinute", 100,
                "fields", List.of(field("email", "required"), field("lastName", "required"),
                        Map.of("name", "message", "need", "optional", "labels", Map.of("ro", "Ce lămpi?")), field("custom.budget", "optional")),
                "texts", Map.of("en", Map.of("heading", "Ask for an offer"), "ro", Map.of("heading", "Cereți o ofertă")),
                "consents", consents("Yes, write to me.", "Da, scrieți-mi.")));
        form.putAll(more);
        return form;
    }

    private static List<Map<String, Object>> consents(String english, String romanian) {
        return List.of(Map.of("purpose", "marketing", "required", false, "texts", Map.of("en", english, "ro", romanian)));
    }

    private static Map<String, Object> field(String name, String need) {
        return Map.of("name", name, "need", need, "labels", Map.of());
    }

    private HttpResponse<String> visit(JsonNode form, String... headers) {
        return town.stranger().get(path(form), headers);
    }

    private HttpResponse<String> send(JsonNode form, Customer who, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!all.contains("email")) {
            all.addAll(List.of("email", who.address()));
        }
        return town.stranger().form(path(form), all.toArray(String[]::new));
    }

    private HttpResponse<String> sendFrom(String origin, JsonNode form, Customer who) {
        return town.stranger().send("POST", path(form), "lastName=Max&email=" + URLEncoder.encode(who.address(), UTF_8),
                "Content-Type", "application/x-www-form-urlencoded", "Origin", origin);
    }

    private static String path(JsonNode form) {
        return "/public/forms/" + form.path("slug").asString();
    }

    /** As a browser does: with what the page hides. */
    private static String[] with(HttpResponse<String> seen, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        Matcher hidden = HIDDEN.matcher(seen.body());
        while (hidden.find()) {
            all.addAll(List.of(hidden.group(1), hidden.group(2).replace("&amp;", "&")));
        }
        return all.toArray(String[]::new);
    }

    private Optional<JsonNode> lead(Customer who) {
        return town.colleague("sam").get("/leads?limit=500").path("items").valueStream()
                .filter(lead -> lead.path("email").asString().equals(who.address())).findFirst();
    }

    private List<JsonNode> consents(JsonNode lead) {
        return town.colleague("sam").get("/contacts/" + lead.path("contact").asString().substring("contact:".length()) + "/consents")
                .path("items").valueStream().toList();
    }
}
