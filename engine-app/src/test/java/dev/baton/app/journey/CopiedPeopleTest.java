package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whom a customer copies may write about the matter; a stranger may not. */
@Journey
class CopiedPeopleTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void whoWasCopiedJoinsTheCaseAndAStrangerDoesNot() throws Exception {
        Customer ana = town.customer("Ana");
        String id = "copied." + System.nanoTime() + "@customer.example";
        sends(ana, ana.address(), "Cc: Boss <boss@elsewhere.example>, " + SUPPORT, "Message-ID: <" + id + ">");
        JsonNode one = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + ana.address())));
        String mails = "/cases/" + one.path("id").asString() + "/mails";

        sends(ana, "boss@elsewhere.example", "In-Reply-To: <" + id + ">");
        sends(ana, "stranger@third.example", "In-Reply-To: <" + id + ">");

        soon("the boss has joined", () -> sam().get(mails).path("items").valueStream()
                .anyMatch(mail -> mail.path("from").path("email").asString().equals("boss@elsewhere.example")));
        soon("the stranger has a case of his own", () -> Town.only(sam().get("/cases?contactEmail=stranger@third.example")));
        assertThat(sam().get("/cases?contactEmail=boss@elsewhere.example").path("items")).isEmpty();
        assertThat(jdbc.sql("select count(*) from crm_contact where email = 'boss@elsewhere.example' and last_name is null")
                .query(Integer.class).single()).as("a contact, and we are none").isEqualTo(1);
    }

    @Test
    void aMailToHalfTheWorldMakesTwentyContactsAndNoMore() throws Exception {
        Customer ana = town.customer("Ana");
        String house = "half" + System.nanoTime() + ".example";

        sends(ana, ana.address(), "Cc: " + IntStream.range(0, 40).mapToObj(n -> "p" + n + "@" + house)
                .collect(Collectors.joining(",\r\n ")));

        soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + ana.address())));
        assertThat(jdbc.sql("select count(*) from crm_contact where email like ?").param("%@" + house).query(Integer.class).single())
                .isEqualTo(20);
    }

    private Colleague sam() {
        return town.colleague("sam");
    }

    private static void sends(Customer customer, String from, String... headers) throws Exception {
        String mail = "From: " + from + "\r\nTo: " + SUPPORT + "\r\nSubject: Lamp\r\n" + String.join("\r\n", headers)
                + "\r\n\r\nMy lamp is dark.\r\n";
        customer.sendsAgain(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))), SUPPORT);
    }
}
