package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is not well formed is told field by field or set aside with a reason, and never disturbs anything else. */
@Journey
class BadInputJourneyTest {

    private static final String SUPPORT = "support@baton.example";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    static List<Arguments> badBodies() {
        Map<String, ?> customer = Map.of("email", "bad.input@customer.example");
        Map<String, ?> line = Map.of("name", "Lamp", "quantity", "1", "unitPrice", "10");
        return List.of(
                Arguments.of("/leads", Map.of("email", "not an address"), List.of("email")),
                Arguments.of("/leads", Map.of("email", "@"), List.of("email")),
                Arguments.of("/leads", Map.of("firstName", "Nobody"), List.of("email")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "firstName", "x".repeat(101), "company", "y".repeat(201),
                        "message", "z".repeat(4001), "phone", "1".repeat(41), "language", "l".repeat(13), "country", "Romania",
                        "employees", -1, "source", "s".repeat(41)),
                        List.of("firstName", "company", "message", "phone", "language", "country", "employees", "source")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "language", "zz zz", "country", "XX"), List.of("language", "country")),
                Arguments.of("/contacts", Map.of("email", "bad.input@customer.example", "language", "english"), List.of("language")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "colour", "red"), List.of("colour")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "employees", "many"), List.of("employees")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "consents", List.of(Map.of("text", "no purpose"))),
                        List.of("consents")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "consents", List.of(" ")), List.of("consents")),
                Arguments.of("/leads", Map.of("email", "bad.input@customer.example", "custom", Map.of("budget", "much")),
                        List.of("custom.budget")),
                Arguments.of("/contacts", Map.of("email", "nobody"), List.of("email")),
                Arguments.of("/contacts", Map.of("email", "bad.input@customer.example", "shoe", 42), List.of("shoe")),
                Arguments.of("/cases", Map.of("contact", Map.of("email", "nobody"), "subject", "s", "text", "t"),
                        List.of("contact.email")),
                Arguments.of("/cases", Map.of("contact", customer, "subject", "s".repeat(301), "text", "t", "kind", "wish"),
                        List.of("kind")),
                Arguments.of("/cases", Map.of("contact", customer, "subject", "s".repeat(301), "text", " "),
                        List.of("subject", "text")),
                Arguments.of("/cases", Map.of("contact", customer, "subject", "s", "text", "t", "colour", "red"), List.of("colour")),
                Arguments.of("/quotes", Map.of("contact", "bad.input@customer.example", "currency", "EUR", "lines", List.of(line), "tip", 1),
                        List.of("tip")),
                Arguments.of("/events", Map.of("source", "shop", "type", "purchased", "contact", Map.of("email", "nobody")),
                        List.of("id", "contact.email")),
                Arguments.of("/events", Map.of("id", "1", "source", "shop", "type", "t", "contact", customer, "colour", "red"),
                        List.of("colour")));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void isToldFieldByFieldAndNothingIsStored(String path, Map<String, ?> body, List<String> fields) {
        var refused = town.colleague("ada").tryPost(path, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(problem.path("errors").valueStream().map(error -> error.path("message").asString()))
                .noneMatch(message -> message.isBlank() || message.startsWith("{") || message.contains("problem."));
        assertThat(jdbc.sql("select count(*) from crm_contact where email_key in ('bad.input@customer.example', 'nobody', '@', 'not an address')")
                .query(Long.class).single()).as("whatever is stored has its contact stored first").isZero();
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        var refused = town.stranger().withPassword("sam", "baton").post("/api/v1/leads", "{\"email\": \"bad.input@customer.example\",\n}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(JSON.readTree(refused.body()).path("detail").asString()).contains("2");
    }

    @Test
    void aSubjectOfAnyLengthBecomesACaseAndIsAnswered() {
        Customer customer = town.customer("Long");

        customer.writes(SUPPORT, "Lamp ".repeat(130), "It is dark.");

        JsonNode one = soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
        assertThat(one.path("subject").asString()).startsWith("Lamp Lamp").hasSizeLessThanOrEqualTo(300);
        assertThat(soon("an answer", () -> customer.inbox().isEmpty() ? null : customer.inbox())).hasSize(1);
    }

    static List<Arguments> badMails() {
        return List.of(
                Arguments.of("nothing at all", mail(name -> ""), "The mail has no headers"),
                Arguments.of("no headers", mail(name -> "\r\nJust a line from " + name + "\r\n"), "The mail has no headers"),
                Arguments.of("no words", mail(name -> "From: " + name + "\r\n\r\n"), "The mail has neither words nor files"),
                Arguments.of("broken base64", mail(name -> "From: " + name + "\r\nSubject: Lamp\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%%%%\r\n"),
                        "The text of the mail cannot be decoded"),
                Arguments.of("noise", mail(name -> "From: " + name + "\r\nSubject: Lamp\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "AAECAwQFBgcICwwODxAREhMUFRYXGBkaHB0eHwABAgMEBQYHCA==\r\n"), "The text of the mail cannot be decoded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMails")
    void aMailThatHoldsNothingIsSetAsideWithTheReasonAndDisturbsNothing(String what, UnaryOperator<String> mail, String reason)
            throws Exception {
        Customer sender = town.customer("Odd");
        Customer next = town.customer("Next");
        List<String> before = quarantined();

        sender.sendsAgain(new MimeMessage(null, new ByteArrayInputStream(
                mail.apply(sender.address()).getBytes(StandardCharsets.UTF_8))), SUPPORT);
        next.writes(SUPPORT, "After it", "My lamp is dark.");

        soon("the next has a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + next.address())));
        String id = soon(what + " is set aside", () -> newest(before));
        JsonNode aside = town.colleague("sam").get("/mails/" + id);
        assertThat(aside.path("reason").asString()).isEqualTo(reason);
        assertThat(aside.path("subject").isNull()).as("it belongs to nothing").isTrue();
        assertThat(town.colleague("sam").tryGet("/mails/" + id + "/raw").statusCode()).isEqualTo(200);
        assertThat(town.colleague("bob").tryGet("/mails/" + id).statusCode()).isEqualTo(403);
        assertThat(sender.inbox()).as("no answer").isEmpty();
        assertThat(town.colleague("sam").get("/contacts?email=" + sender.address()).path("items")).isEmpty();
    }

    private String newest(List<String> before) {
        List<String> now = new ArrayList<>(quarantined());
        now.removeAll(before);
        return now.isEmpty() ? null : now.getFirst();
    }

    private List<String> quarantined() {
        return town.colleague("sam").get("/mails?outcome=quarantined&limit=500").path("items").valueStream()
                .map(mail -> mail.path("id").asString()).toList();
    }

    private static UnaryOperator<String> mail(UnaryOperator<String> of) {
        return of;
    }
}
