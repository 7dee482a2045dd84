package dev.baton.app.api;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What outside programs may rely on: each call with its status and the names of what it answers. Names are only added. */
@Journey
class ContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

    private Colleague sam;
    private Customer customer;

    @BeforeEach
    void people() {
        sam = town.colleague("sam");
        customer = town.customer("Contract");
    }

    @Test
    void leads() {
        JsonNode lead = JSON.readTree(caller("sam").post("/api/v1/leads", """
                {"firstName": "A", "lastName": "B", "email": "%s", "phone": "+40213000000", "company": "C", "employees": 5,
                 "country": "RO", "language": "ro", "source": "fair", "message": "Quote?", "custom": {"budget": 1},
                 "consents": ["marketing", {"purpose": "news", "channel": "email", "at": "2026-01-01T10:00:00+02:00"}]}"""
                .formatted(customer.address())).body());

        has(lead, "id", "status", "score", "grade", "reasons", "team", "owner", "firstContactBy", "duplicates", "version");
        has(lead.path("reasons").get(0), "rule", "text", "points");
        assertThat(lead.path("grade").asString()).matches("[A-D]");
        assertThat(lead.path("id").isString()).isTrue();
        assertThat(lead.path("firstContactBy").asString()).matches(".*(Z|[+-]\\d\\d:\\d\\d)");
        String path = "/leads/" + id(lead);
        has(sam.get(path), "id", "status");
        has(list("/leads?status=assigned&owner=" + lead.path("owner").asString()), "id", "status", "score");
        has(list("/leads?status=&owner="), "id");
        made(path + "/activities", Map.of("kind", "call", "text", "Hello"));
        status(400, path + "/activities", Map.of("kind", "dance", "text", "Hello"));
        assertThat(sam.tryGet("/leads?status=asleep").statusCode()).isEqualTo(400);
        assertThat(sam.tryGet("/leads/1").statusCode()).isEqualTo(404);
        assertThat(sam.tryGet("/leads/x").statusCode()).isEqualTo(404);
        assertThat(sam.tryGet("/leads?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void contactsAndConsents() {
        JsonNode contact = made("/contacts", Map.of("email", customer.address(), "firstName", "A"));
        has(contact, "id", "email", "name", "version");
        has(list("/contacts?email=" + customer.address()), "id");
        String path = "/contacts/" + id(contact);
        has(made(path + "/consents", Map.of("purpose", "news", "channel", "email", "text", "Yes", "at", "2026-01-01T10:00:00Z",
                "source", "fair")), "purpose", "channel", "text", "at", "source");
        var byName = caller("sam").post("/api/v1" + path + "/consents", "\"marketing\"");
        assertThat(byName.statusCode()).isEqualTo(201);
        List<JsonNode> consents = sam.get(path + "/consents").path("items").valueStream().toList();
        assertThat(consents).extracting(one -> one.path("purpose").asString()).containsExactly("news", "marketing");
        assertThat(consents.getFirst().path("at").asString()).startsWith("2026-01-01T10:00:00");
        has(list(path + "/timeline"), "at", "kind", "subject", "text");
        status(400, path + "/consents", Map.of("purpose", "news", "mood", "good"));
    }

    @Test
    void casesAndTheirMail() throws Exception {
        JsonNode opened = made("/cases", Map.of("contact", Map.of("email", customer.address(), "name", "Ann Lee"), "subject", "Lamp",
                "text", "Dark", "kind", "incident", "priority", "high"));
        has(opened, "id", "number", "subject", "kind", "priority", "status", "team", "owner", "contact", "language", "clocks", "version");
        has(opened.path("contact"), "id", "email", "name");
        has(opened.path("clocks").get(0), "target", "dueAt", "state", "remaining", "segments");
        has(opened.path("clocks").get(0).path("segments").get(0), "from", "to", "state", "cause");
        assertThat(opened.path("number").asString()).matches("C-\\d+");
        for (String filter : List.of("contactEmail=", "contact=")) {
            has(list("/cases?status=new&team=support&" + filter + customer.address()), "id", "clocks");
        }
        has(list("/cases?contact=" + id(opened.path("contact"))), "id");
        assertThat(sam.tryGet("/cases?contact=nobody").statusCode()).isEqualTo(400);

        String path = "/cases/" + id(opened);
        JsonNode mail = made(path + "/mails", Map.of("text", "Which lamp?", "template", "answer-more", "waiting", true,
                "cc", List.of(customer.address())));
        has(mail, "id", "direction", "from", "to", "subject", "text", "attachments", "outcome", "at");
        assertThat(mail.path("text").asString()).contains("Hello Ann Lee", "Which lamp?");
        assertThat(sam.get(path).path("status").asString()).isEqualTo("waiting");
        status(400, path + "/mails", Map.of("text", "x", "template", "received"));
        status(400, path + "/mails", Map.of("to", List.of(customer.address())));

        assertThat(sam.put(path + "/waiting", Map.of()).path("status").asString()).isEqualTo("waiting");
        sam.delete(path + "/waiting");
        assertThat(sam.get(path).path("status").asString()).isEqualTo("open");
        assertThat(made(path + "/resolution", Map.of("code", "solved", "note", "ok")).path("status").asString()).isEqualTo("resolved");
        status(409, path + "/resolution", Map.of("code", "solved"));
        sam.delete(path + "/resolution");
        assertThat(sam.get(path).path("status").asString()).isEqualTo("open");
    }

    @Test
    void whatACustomerSendsIsReadWithItsFiles() throws Exception {
        MimeMessage mail = customer.mail(SUPPORT, "Lamp", "");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText("See the picture.", "utf-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setText("<script>alert(1)</script>", "utf-8", "html");
        file.setFileName("lampă.html");
        file.setDisposition("attachment");
        parts.addBodyPart(text);
        parts.addBodyPart(file);
        mail.setContent(parts);
        customer.sends(mail);
        JsonNode one = soon("a case", () -> sam.get("/cases?contactEmail=" + customer.address()).path("items").get(0));

        JsonNode letter = sam.get("/cases/" + id(one) + "/mails").path("items").get(0);
        has(letter, "id", "direction", "from", "to", "subject", "text", "attachments", "outcome", "at");
        JsonNode attached = letter.path("attachments").get(0);
        has(attached, "id", "name", "type", "size");
        assertThat(attached.path("name").asString()).isEqualTo("lampă.html");
        String path = "/cases/" + id(one) + "/mails/" + id(letter) + "/attachments/";
        var answer = sam.tryGet(path + id(attached));
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                disposition -> assertThat(disposition).startsWith("attachment").contains("lamp%C4%83.html"));
        assertThat(sam.tryGet(path + 7).statusCode()).isEqualTo(404);
        assertThat(town.colleague("mia").tryGet(path + id(attached)).statusCode()).isEqualTo(404);
        Caller browser = town.browser("bob");
        assertThat(browser.get("/mails/" + id(letter) + "/files/0").body()).contains("alert(1)");

        has(list("/mails?outcome=newCase&mailbox=" + SUPPORT), "id", "outcome", "reason");
        has(list("/outbox?state=&to=" + customer.address()), "state", "attempts", "messageId");
        assertThat(sam.tryGet("/mails?outcome=lost").statusCode()).isEqualTo(400);
        assertThat(sam.tryPut("/mails/" + id(letter) + "/disposition", Map.of("disposition", "burn")).statusCode()).isEqualTo(400);
        assertThat(sam.tryPut("/mails/" + id(letter) + "/disposition", Map.of("disposition", "retry")).statusCode()).isEqualTo(409);
    }

    @Test
    void tasks() {
        JsonNode opened = made("/cases", Map.of("contact", Map.of("email", customer.address()), "subject", "Lamp", "text", "Dark"));
        JsonNode task = list("/tasks?scope=team&subject=case:" + id(opened));
        has(task, "id", "title", "process", "element", "subject", "team", "assignee", "priority", "dueAt", "followUpAt", "reasons",
                "version");
        has(task.path("process"), "key", "label");
        has(task.path("element"), "id", "label");
        String path = "/tasks/" + id(task);
        JsonNode whole = sam.get(path);
        has(whole, "form", "values");
        assertThat(whole.path("form").path("components").isArray()).isTrue();

        assertThat(sam.tryPut(path + "/claim", Map.of()).statusCode()).isEqualTo(200);
        assertThat(town.colleague("bob").tryPut(path + "/claim", Map.of()).statusCode()).isEqualTo(409);
        assertThat(caller("sam").delete("/api/v1" + path + "/claim").statusCode()).isEqualTo(204);
        assertThat(caller("sam").post("/api/v1" + path + "/completion", "{\"values\": {\"code\": \"solved\"}}", "If-Match",
                "\"0\"").statusCode()).as("stale").isEqualTo(412);
        status(400, path + "/completion", Map.of("values", Map.of()));
        assertThat(sam.tryPost(path + "/completion", Map.of("values", Map.of("code", "solved"))).statusCode()).isEqualTo(200);
        status(409, path + "/completion", Map.of("values", Map.of("code", "solved")));
        assertThat(sam.tryGet("/tasks?scope=everybody").statusCode()).isEqualTo(400);
        assertThat(sam.tryGet("/tasks?subject=nothing").statusCode()).isEqualTo(400);
        assertThat(sam.tryGet("/tasks/1").statusCode()).isEqualTo(404);
        has(list("/decisions?subject=case:" + id(opened)), "id", "decision", "version", "at", "facts", "fired", "outcome", "subject", "cause");
    }

    @Test
    void quotes() {
        JsonNode draft = made("/quotes", Map.of("contact", customer.address(), "currency", "EUR", "lines", List.of(
                Map.of("product", "LAMP-DESK", "quantity", 2, "discountPercent", 20))));
        has(draft, "id", "status", "totals", "approvals", "version");
        assertThat(draft.path("totals").path("total").isString()).as("amounts are decimal strings").isTrue();
        var stale = caller("sam").send("PUT", "/api/v1/quotes/" + id(draft), JSON.writeValueAsString(Map.of("contact", customer.address(),
                "currency", "EUR", "lines", List.of(Map.of("product", "LAMP-DESK", "quantity", 1)))), "Content-Type", "application/json",
                "If-Match", "\"99\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        JsonNode submitted = made("/quotes/" + id(draft) + "/submission", Map.of());
        has(submitted.path("approvals").get(0), "level", "approvers", "state", "by", "at", "reason");
    }

    @Test
    void eventsAndEnrolments() {
        Map<String, ?> event = Map.of("id", customer.address(), "source", "shop", "type", "signed-up", "at", "2026-01-01T10:00:00Z",
                "contact", Map.of("email", customer.address(), "firstName", "A", "lastName", "B", "language", "en", "consents",
                        List.of("marketing")), "data", Map.of());
        assertThat(sam.tryPost("/events", event).statusCode()).isEqualTo(202);
        assertThat(sam.tryPost("/events", event).statusCode()).isEqualTo(200);
        JsonNode enrolment = list("/enrolments?contactEmail=" + customer.address());
        has(enrolment, "journey", "node", "state", "nextDue", "mails");
        has(enrolment.path("mails").get(0), "subject", "state", "reason");
    }

    @Test
    void peopleTeamsProcessesAndTheClock() {
        has(sam.get("/me"), "login", "name", "roles", "teams");
        has(list("/people"), "login", "name", "roles", "teams");
        has(list("/teams"), "key", "name", "members");
        JsonNode process = list("/processes");
        has(process, "key", "label", "versions", "running", "tokens");
        JsonNode opened = made("/cases", Map.of("contact", Map.of("email", customer.address()), "subject", "Lamp", "text", "Dark"));
        has(list("/processes/case-handling/instances?subject=case:" + id(opened)).path("elements").get(0), "id", "label");
        assertThat(sam.tryGet("/processes/no-such/instances").statusCode()).isEqualTo(404);
        has(town.colleague("ada").get("/demo/clock"), "at");
    }

    @Test
    void aRecordsVersionIsItsTagAndAStaleOneIsRefused() {
        JsonNode opened = made("/cases", Map.of("contact", Map.of("email", customer.address()), "subject", "Lamp", "text", "Dark"));
        String path = "/api/v1/cases/" + id(opened);
        String tag = caller("sam").get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(caller("sam").send("PUT", path + "/waiting", null, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(caller("sam").delete(path + "/waiting", "If-Match", tag).statusCode()).isEqualTo(412);
    }

    @Test
    void describesItselfAndSaysWhatDoesNotExist() {
        var description = caller("ada").get("/v3/api-docs");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(description.body()).path("paths").propertyNames()).contains("/api/v1/leads/{id}/mails",
                "/api/v1/cases/{id}/mails/{mail}/attachments/{place}", "/api/v1/tasks/{id}/completion", "/api/v1/mails/{id}/disposition");
        assertThat(JSON.readTree(description.body()).at("/components/schemas/TaskView/properties/claims/description").asString())
                .contains("its sender has no part in that");
        for (String resource : List.of("lead", "contact", "account")) {
            String shape = "/paths/~1api~1v1~1" + resource + "s~1{id}~1merges/post/requestBody/content/application~1json/schema/$ref";
            String ref = JSON.readTree(description.body()).at(shape).asString();
            assertThat(JSON.readTree(description.body()).at(ref.substring(1) + "/properties").propertyNames()).as(ref).contains(resource);
        }
        var nowhere = sam.tryGet("/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(caller("sam").delete("/api/v1/leads").statusCode()).isEqualTo(405);
    }

    @Test
    void theSameKeyAnswersTheSameAgain() {
        String body = JSON.writeValueAsString(Map.of("email", customer.address()));
        String other = JSON.writeValueAsString(Map.of("email", customer.address(), "firstName", "Other"));
        String[] key = {"Idempotency-Key", customer.address()};

        var first = caller("sam").post("/api/v1/leads", body, key);
        var again = caller("sam").post("/api/v1/leads", body, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(caller("sam").post("/api/v1/leads", other, key).statusCode()).isEqualTo(422);
    }

    private Caller caller(String login) {
        return town.stranger().withPassword(login, "baton");
    }

    private JsonNode made(String path, Map<String, ?> body) {
        var answer = sam.tryPost(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private void status(int expected, String path, Map<String, ?> body) {
        var answer = sam.tryPost(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    /** The first of a list that must have one. */
    private JsonNode list(String path) {
        JsonNode list = sam.get(path);
        assertThat(list.propertyNames()).as(path).contains("items", "next");
        assertThat(list.path("items")).as(path).isNotEmpty();
        return list.path("items").get(0);
    }

    private static void has(JsonNode record, String... names) {
        assertThat(record.propertyNames()).contains(names);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
