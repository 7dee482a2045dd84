package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.studio.Parcel;
import jakarta.mail.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An administrator makes mailboxes, changes and tries them; what a mailbox says holds for its mail. */
@Journey
class MailboxesTest {

    private static int made;

    @Autowired Town town;
    @Autowired JdbcTemplate jdbc;

    @Test
    void saysHowOurMailboxesAreEnteredAndFareAndKeepsTheirPasswords() {
        JsonNode support = soon("it is fetched", () -> {
            JsonNode one = ada().get("/mailboxes/support@baton.example");
            return one.path("state").path("condition").asString().equals("working") ? one : null;
        });

        assertThat(ada().get("/mailboxes").path("items").valueStream().map(one -> one.path("address").asString()))
                .contains("support@baton.example", "sales@baton.example");
        assertThat(support.path("afterFetch").asString()).isEqualTo("flag");
        assertThat(support.path("logIn").asString()).isEqualTo("password");
        assertThat(support.path("passwordSet").asBoolean()).isTrue();
        assertThat(support.path("keptBySettings").asBoolean()).isTrue();
        assertThat(support.path("team").asString()).isEqualTo("support");
        assertThat(support.path("state").path("node").asString()).isNotBlank();
        assertThat(support.toString()).doesNotContain("\"baton\"");
    }

    @Test
    void triesTheWayInAndTheWayOut() {
        JsonNode trial = ada().post("/mailboxes/support@baton.example/trials", Map.of());

        assertThat(trial.path("fetching").path("finding").asString()).isEqualTo("works");
        assertThat(trial.path("fetching").path("steps").valueStream().map(step -> step.path("outcome").asString()))
                .containsOnly("passed");
        assertThat(trial.path("sending").path("finding").asString()).isEqualTo("works");
        assertThat(trial.path("sending").path("said").asString()).isEmpty();
    }

    @Test
    void triesValuesThatAreNotSavedAndSaysWhatIsWrongWithThem() {
        Map<String, Object> form = form("baton");
        form.put("password", "wrong");
        JsonNode trial = ada().post("/mailboxes/trials", form);
        assertThat(trial.path("fetching").path("finding").asString()).isEqualTo("logInRefused");
        assertThat(trial.path("fetching").path("text").asString()).contains("does not let", (String) form.get("address"));
        assertThat(ada().tryGet("/mailboxes/" + form.get("address")).statusCode()).as("not saved").isEqualTo(404);

        form.put("imap", Map.of("host", "no-such-host.invalid"));
        JsonNode nowhere = ada().post("/mailboxes/trials", form).path("fetching");
        assertThat(nowhere.path("finding").asString()).isEqualTo("noHost");
        assertThat(nowhere.path("steps").get(0).path("outcome").asString()).isEqualTo("failed");
        assertThat(nowhere.path("steps").get(1).path("outcome").asString()).isEqualTo("notReached");
    }

    @Test
    void whatAMailboxSaysHoldsForItsMailAndSecretsNeverComeBack() throws Exception {
        Customer vera = town.customer("Vera");
        String address = address();
        vera.writes(address, "x", "makes the account at the mail server");
        Map<String, Object> form = form(address);
        form.put("team", "sales");
        form.put("name", "The shop");
        form.put("language", "ro");
        form.put("signatures", Map.of("ro", "Echipa magazinului\nLuni-vineri"));
        form.put("reopenDays", 0);
        JsonNode made = ada().post("/mailboxes", form);
        assertThat(made.toString()).doesNotContain(address + "\",\"password").contains("\"passwordSet\":true");
        assertThat(audit(made)).contains("••••").doesNotContain("\"" + address + "\"}}}");
        assertThat(jdbc.queryForObject("select password from mailbox where address = ?", String.class, address))
                .startsWith("1.").doesNotContain(address);

        vera.writes(address, "Lamp broken", "ok");
        JsonNode first = soon("a case of " + vera.address(), () -> cases(vera).size() == 1 ? cases(vera).getFirst() : null);
        assertThat(first.path("team").asString()).as("what the mail says weighs more").isIn("support", "sales");
        Message answer = soon("an answer", () -> vera.inbox().stream().filter(mail -> Customer.says(mail, first.path("number").asString()))
                .findFirst().orElse(null));
        assertThat(answer.getFrom()[0].toString()).contains("The shop", address);
        assertThat(answer.getContent().toString().lines().toList()).containsSequence("-- ", "Echipa magazinului", "Luni-vineri");

        String path = "/cases/" + first.path("id").asString();
        town.colleague("sam").post(path + "/resolution", Map.of("code", "solved"));
        vera.answers(answer, "It is broken again.");
        JsonNode second = soon("a case that follows", () -> cases(vera).stream()
                .filter(one -> one.path("follows").asString("").equals("case:" + first.path("id").asString())).findFirst().orElse(null));
        assertThat(second.path("team").asString()).isNotBlank();
        assertThat(town.colleague("sam").get(path).path("followedBy").get(0).asString())
                .isEqualTo("case:" + second.path("id").asString());
        assertThat(page(path)).contains("Goes on in", "href=\"/cases/" + second.path("id").asString() + "\"");
        assertThat(page("/cases/" + second.path("id").asString())).contains("Follows", "href=\"" + path + "\"",
                ">" + first.path("number").asString() + "<");
        assertThat(town.colleague("sam").get(path).path("status").asString()).isEqualTo("resolved");
    }

    @Test
    void aMailboxThatAnswersNobodyByItselfOpensItsCasesInSilenceAndTheTrialForeseesIt() {
        Customer vera = town.customer("Vera");
        String address = address();
        vera.writes(address, "x", "makes the account at the mail server");
        Map<String, Object> form = form(address);
        form.put("team", "support");
        assertThat(ada().post("/mailboxes", form).path("answersAutomatically").asBoolean()).as("as before").isTrue();
        soon("the first is answered", () -> !vera.inbox().isEmpty());
        assertThat(tried(vera, address)).contains("<code>received");

        form.put("answersAutomatically", false);
        assertThat(ada().put("/mailboxes/" + address, form).path("answersAutomatically").asBoolean()).isFalse();
        assertThat(tried(vera, address)).contains("It would open a case for Support.").doesNotContain("<code>received");
        vera.writes(address, "Lamp broken", "It is broken.");

        JsonNode silent = soon("a case", () -> cases(vera).stream()
                .filter(one -> one.path("subject").asString().equals("Lamp broken")).findFirst().orElse(null));
        assertThat(town.colleague("sam").get("/outbox?to=" + vera.address()).path("items")).hasSize(1);
        assertThat(silent.path("team").asString()).isEqualTo("support");
    }

    private String tried(Customer customer, String mailbox) {
        Caller browser = town.browser("sam");
        Parcel parcel = new Parcel().file("file", "a.eml", "From: " + customer.address() + "\nTo: " + mailbox
                + "\nSubject: Lamp\n\nMy lamp is broken.\n");
        return browser.post("/mails/trial", parcel.body(), "Content-Type", parcel.type(), "X-CSRF-TOKEN",
                browser.token("/mails/trial"), "HX-Request", "true").body();
    }

    @Test
    void changesOneKeepsItsPasswordAndAsksForItAgainWhenItWouldGoElsewhere() {
        Map<String, Object> form = form("secret one");
        JsonNode made = ada().post("/mailboxes", form);
        String path = "/mailboxes/" + made.path("id").asString();
        form.remove("password");
        form.put("active", false);
        String sealed = sealed(made);

        JsonNode changed = ada().put(path, form);
        assertThat(changed.path("state").path("condition").asString()).isEqualTo("resting");
        assertThat(sealed(made)).isEqualTo(sealed);

        form.put("imap", Map.of("host", "127.0.0.1", "port", 1, "security", "none"));
        var elsewhere = ada().tryPut(path, form);
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("\"password\"", "Type it again");
        assertThat(ada().tryPost(path + "/trials", form).statusCode()).as("nor on trial").isEqualTo(400);
    }

    @Test
    void refusesWhatDoesNotDoFieldByFieldAndWhatIsStale() {
        Map<String, Object> form = form("x");
        form.putAll(Map.of("address", "nobody", "reopenDays", -1, "afterFetch", "move", "moveTo", "INBOX", "team", "nowhere"));
        assertThat(ada().tryPost("/mailboxes", form).body()).contains("\"address\"", "\"reopenDays\"");
        form.putAll(Map.of("address", address(), "reopenDays", 3));
        assertThat(ada().tryPost("/mailboxes", form).body()).contains("\"moveTo\"", "\"team\"");
        form.put("hue", "green");
        assertThat(ada().tryPost("/mailboxes", form).body()).contains("\"hue\"");
        assertThat(ada().tryPost("/mailboxes", form("support")).statusCode()).isEqualTo(201);

        Map<String, Object> taken = form("y");
        taken.put("address", "Support@baton.example");
        assertThat(ada().tryPost("/mailboxes", taken).body()).contains("There is a mailbox with this address");
        JsonNode one = ada().post("/mailboxes", form("z"));
        assertThat(town.colleague("ada").tryPutIf("/mailboxes/" + one.path("id").asString(), form("z"), "\"77\"").statusCode())
                .isEqualTo(412);
    }

    @Test
    void removesOneThatMailNeverCameToAndNoOther() {
        Map<String, Object> form = form("x");
        form.put("active", false);
        ada().post("/mailboxes", form);

        ada().delete("/mailboxes/" + form.get("address"));

        assertThat(ada().tryGet("/mailboxes/" + form.get("address")).statusCode()).isEqualTo(404);
        town.customer("Kim").writes("support@baton.example", "Lamp", "My lamp is dark.");
        soon("it came", () -> ada().get("/mails?mailbox=support@baton.example").path("items").size() > 0);
        assertThat(ada().tryDelete("/mailboxes/support@baton.example").statusCode()).isEqualTo(409);
    }

    @Test
    void isForAdministratorsAndKnowsNoOtherMailbox() {
        for (String login : List.of("sam", "alice", "dora", "mia")) {
            Colleague one = town.colleague(login);
            assertThat(one.tryGet("/mailboxes").statusCode()).isEqualTo(403);
            assertThat(one.tryGet("/mailboxes/support@baton.example").statusCode()).isEqualTo(403);
            assertThat(one.tryPost("/mailboxes", form("x")).statusCode()).isEqualTo(403);
            assertThat(one.tryPut("/mailboxes/support@baton.example", form("x")).statusCode()).isEqualTo(403);
            assertThat(one.tryDelete("/mailboxes/support@baton.example").statusCode()).isEqualTo(403);
            assertThat(one.tryPost("/mailboxes/trials", form("x")).statusCode()).isEqualTo(403);
            assertThat(one.tryPost("/mailboxes/support@baton.example/trials", Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(ada().tryPost("/mailboxes/nobody@baton.example/trials", Map.of()).statusCode()).isEqualTo(404);
    }

    private String page(String path) {
        Caller browser = town.browser("sam");
        return browser.get(path).body();
    }

    private Colleague ada() {
        return town.colleague("ada");
    }

    private static String address() {
        return "desk" + ++made + "@baton.example";
    }

    /** A mailbox at the server for trying, which lets in with the address as password. */
    private static Map<String, Object> form(String password) {
        String address = password.contains("@") ? password : address();
        return new HashMap<>(Map.of("address", address, "password", password));
    }

    private String sealed(JsonNode mailbox) {
        return jdbc.queryForObject("select password from mailbox where id = ?", String.class, mailbox.path("id").asLong());
    }

    private String audit(JsonNode mailbox) {
        return String.join("\n", jdbc.queryForList("select changes from audit where record_type = 'mailbox' and record_id = ?",
                String.class, mailbox.path("id").asLong()));
    }

    private List<JsonNode> cases(Customer customer) {
        return town.colleague("sam").get("/cases?contactEmail=" + customer.address()).path("items").valueStream().toList();
    }
}
