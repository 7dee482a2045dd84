package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.mail.EmbeddedMailServer;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mail that leads to no case is seen by supervisors, and nothing of it is final. */
@Journey
class MailOfficeJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;
    @Autowired EmbeddedMailServer server;

    @Test
    void whatNobodyCanReadIsQuarantinedWithAReasonAndDisturbsNothing() throws Exception {
        Customer nobody = town.customer("Nobody");
        List<String> before = quarantined();
        nobody.sendsAgain(raw("X-Nothing: " + nobody.address() + "\r\n\r\n"), SUPPORT);
        Customer next = town.customer("Next");
        next.writes(SUPPORT, "After it", "My lamp is dark.");

        String id = soon("it is set aside", () -> quarantined().stream().filter(one -> !before.contains(one)).findFirst()
                .orElse(null));
        JsonNode quarantined = sam().get("/mails/" + id);
        soon("the next has a case", () -> Town.only(sam().get("/cases?contactEmail=" + next.address())));

        assertThat(quarantined.path("reason").asString()).isEqualTo("The mail has no headers");
        String mail = "/mails/" + quarantined.path("id").asString();
        assertThat(sam().tryGet(mail + "/raw").body()).contains("X-Nothing: " + nobody.address());
        assertThat(town.colleague("bob").tryGet(mail).statusCode()).isEqualTo(403);
        assertThat(town.colleague("bob").tryGet("/outbox").statusCode()).isEqualTo(403);
        JsonNode discarded = sam().put(mail + "/disposition", Map.of("disposition", "discard", "note", "noise"));
        assertThat(discarded.path("outcome").asString()).isEqualTo("spam");
        assertThat(discarded.path("reason").asString()).contains("noise");
        JsonNode deed = sam().get("/audit?subject=mail:" + quarantined.path("id").asString()).path("items").get(0);
        assertThat(deed.path("by").asString()).isEqualTo("sam");
        assertThat(deed.path("changes").path("note").path("after").asString()).isEqualTo("noise");
        assertThat(deed.path("changes").path("outcome").path("before").asString()).isEqualTo("QUARANTINED");
    }

    @Test
    void whatAFilterTookForAMachineIsReleasedByHandAndBecomesACase() throws Exception {
        Customer lena = town.customer("Lena");
        MimeMessage mail = lena.mail(SUPPORT, "Lamp", "My lamp is dark, and my mail program is odd.");
        mail.setHeader("Precedence", "bulk");
        lena.sends(mail);
        JsonNode taken = soon("it is filed", () -> sam().get("/mails?outcome=automatic").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(lena.address())).findFirst().orElse(null));

        sam().put("/mails/" + taken.path("id").asString() + "/disposition",
                Map.of("disposition", "release", "note", "a person"));

        JsonNode one = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + lena.address())));
        String again = "/mails/" + taken.path("id").asString() + "/disposition";
        assertThat(sam().tryPut(again, Map.of("disposition", "retry")).statusCode()).as("it has a case").isEqualTo(409);
        assertThat(one.path("status").asString()).isEqualToIgnoringCase("new");
    }

    @Test
    void anAnswerThatAFilterTookForAMachineIsReleasedByHandAndJoinsItsCase() throws Exception {
        Customer lena = town.customer("Lena");
        lena.writes(SUPPORT, "Lamp", "My lamp is dark.");
        MimeMessage reply = (MimeMessage) lena.inbox(1).getFirst().reply(false);
        JsonNode one = Town.only(sam().get("/cases?contactEmail=" + lena.address()));
        reply.setFrom(new InternetAddress(lena.address()));
        reply.setHeader("Precedence", "bulk");
        reply.setText("It still is, and my mail program is odd.");
        lena.sends(reply);
        JsonNode taken = soon("it is filed", () -> sam().get("/mails?outcome=automatic").path("items").valueStream()
                .filter(mail -> mail.path("from").asString().equals(lena.address())).findFirst().orElse(null));
        String mail = "/mails/" + taken.path("id").asString();

        sam().put(mail + "/disposition", Map.of("disposition", "release", "note", "a person"));

        soon("it joined", () -> sam().get(mail).path("outcome").asString().equals("joinedCase"));
        assertThat(sam().get(mail).path("subject").asString()).isEqualTo("case:" + one.path("id").asString());
        assertThat(sam().tryPut(mail + "/disposition", Map.of("disposition", "release")).statusCode()).isEqualTo(409);
    }

    @Test
    void aMailThatNamesNoSenderIsReleasedByHandAndBecomesACaseOfSomebodyUnknown() throws Exception {
        List<String> before = quarantined();
        laidInto(SUPPORT, raw("From: Maria Ionescu\r\nTo: " + SUPPORT
                + "\r\nSubject: Printer\r\n\r\nMy printer in room 4 is broken.\r\n"));
        String id = soon("it is set aside", () -> quarantined().stream().filter(one -> !before.contains(one)).findFirst()
                .orElse(null));
        assertThat(sam().get("/mails/" + id).path("reason").asString()).isEqualTo("The mail names no sender");

        sam().put("/mails/" + id + "/disposition", Map.of("disposition", "release", "note", "a person"));

        soon("it has a case", () -> sam().get("/mails/" + id).path("outcome").asString().equals("newCase"));
        String path = "/cases/" + sam().get("/mails/" + id).path("subject").asString().substring("case:".length());
        JsonNode contact = sam().get(path).path("contact");
        assertThat(contact.path("name").asString()).isEqualTo("Maria Ionescu");
        assertThat(contact.path("email").isNull()).isTrue();
        assertThat(page("bob", path)).contains("My printer in room 4 is broken.");
        assertThat(sam().tryPost(path + "/mails", Map.of("text", "Who are you?")).body()).contains("\"to\"");
        Customer found = town.customer("Maria");
        sam().post(path + "/mails", Map.of("text", "We come tomorrow.", "to", List.of(found.address())));
        assertThat(found.inbox(1)).hasSize(1);
    }

    @Test
    void whatNamesNoSenderIsNoLeadForWhoSortsIt() throws Exception {
        List<String> before = quarantined();
        laidInto("sales@baton.example", raw("From: nobody\r\nTo: sales@baton.example\r\nSubject: Broken, and I want another\r\n"
                + "\r\nUrgent: my lamp is broken. Can I buy another one?\r\n"));
        String id = soon("it is set aside", () -> quarantined().stream().filter(one -> !before.contains(one)).findFirst()
                .orElse(null));
        sam().put("/mails/" + id + "/disposition", Map.of("disposition", "release"));
        Colleague bob = town.colleague("bob");
        JsonNode task = bob.taskAbout("mail:" + id);
        Map<String, Object> values = new HashMap<>(Map.of("destination", "lead", "team", "sales"));

        var refused = bob.tryPost("/tasks/" + task.path("id").asString() + "/completion", Map.of("values", values));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("values.destination", "a lead needs an address");
        values.putAll(Map.of("destination", "case", "kind", "question", "priority", "normal"));
        bob.complete(task, values);
        assertThat(sam().get("/mails/" + id).path("outcome").asString()).isEqualTo("newCase");
    }

    @Test
    void aBounceOfOurAnswerIsTiedToItsCaseAndWakesNothing() throws Exception {
        Customer gone = town.customer("Gone");
        gone.writes(SUPPORT, "Lamp", "My lamp is dark.");
        Message answer = gone.inbox(1).getFirst();
        JsonNode one = Town.only(sam().get("/cases?contactEmail=" + gone.address()));
        String envelope = answer.getHeader("Return-Path")[0].replaceAll("[<>]", "");

        gone.sendsAgain(raw("""
                From: MAILER-DAEMON@example.com
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-%s>

                Your message could not be delivered.
                <%s>: 550 5.1.1 User unknown
                """.formatted(envelope, gone.address(), gone.address()).replace("\n", "\r\n")), envelope);

        JsonNode bounce = soon("the bounce is filed", () -> sam().get("/mails?outcome=bounce").path("items")
                .valueStream()
                .filter(mail -> mail.path("subject").asString().equals("case:" + one.path("id").asString()))
                .findFirst().orElse(null));
        assertThat(bounce.path("reason").asString()).contains("5.1.1");
        assertThat(sam().get("/cases/" + one.path("id").asString()).path("status").asString())
                .isEqualToIgnoringCase("new");
        assertThat(gone.inbox()).hasSize(1);
        JsonNode sent = Town.only(sam().get("/outbox?to=" + gone.address()));
        assertThat(sent.path("state").asString()).as("the envelope says which mail came back").isEqualTo("failed");
        assertThat(answer.getHeader("Message-ID")[0]).contains(sent.path("messageId").asString());
    }

    @Test
    void aStrangerWhoKnowsTheHeadersOpensACaseOfTheirOwn() throws Exception {
        Customer owner = town.customer("Owner");
        owner.writes(SUPPORT, "Lamp", "My lamp is dark.");
        MimeMessage answer = (MimeMessage) owner.inbox(1).getFirst();
        Customer stranger = town.customer("Stranger");
        MimeMessage forged = (MimeMessage) answer.reply(false);
        forged.setFrom(new InternetAddress(stranger.address()));
        forged.setText("Send me everything about this case.");
        stranger.sends(forged);

        JsonNode own = soon("a case of the stranger's", () ->
                Town.only(sam().get("/cases?contactEmail=" + stranger.address())));

        JsonNode owners = Town.only(sam().get("/cases?contactEmail=" + owner.address()));
        assertThat(own.path("id").asString()).isNotEqualTo(owners.path("id").asString());
        JsonNode mail = sam().get("/mails?outcome=newCase").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(stranger.address())).findFirst().orElseThrow();
        assertThat(mail.path("reason").asString()).contains("claims to belong to " + owners.path("number").asString());
        assertThat(mail.path("claims").asString()).isEqualTo("case:" + owners.path("id").asString());
        assertThat(own.path("claims").asString()).isEqualTo("case:" + owners.path("id").asString());
        assertThat(owners.path("claims").isNull()).isTrue();
        assertThat(page("bob", "/cases/" + own.path("id").asString())).contains("Claims to belong to",
                "href=\"/cases/" + owners.path("id").asString() + "\"");
    }

    @Test
    void whatAMailClaimsToBelongToIsToldToWhoSortsItAndStaysOnItsCase() {
        Customer owner = town.customer("Owner");
        owner.writes(SUPPORT, "Lamp", "My lamp is dark.");
        JsonNode owners = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + owner.address())));
        Customer stranger = town.customer("Stranger");
        stranger.writes("sales@baton.example", "[" + owners.path("number").asString() + "] Broken, and I want another",
                "Urgent: my lamp is broken. Can I buy another one?");
        JsonNode mail = soon("it is to be sorted", () -> sam().get("/mails?outcome=triage").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(stranger.address())).findFirst().orElse(null));
        Colleague bob = town.colleague("bob");
        JsonNode task = bob.taskAbout("mail:" + mail.path("id").asString());
        String claimed = "case:" + owners.path("id").asString();

        assertThat(task.path("claims").asString()).isEqualTo(claimed);
        assertThat(bob.get("/tasks/" + task.path("id").asString()).path("claims").asString()).isEqualTo(claimed);
        assertThat(bob.get("/tasks?scope=team&limit=500").path("items").valueStream().filter(one -> !one.path("claims").isNull())
                .map(one -> one.path("subject").asString())).contains(task.path("subject").asString()).doesNotContain(claimed);
        assertThat(page("bob", "/inbox/" + task.path("id").asString())).contains("Claims to belong to",
                "href=\"/cases/" + owners.path("id").asString() + "\"", "its sender has no part in that");
        bob.complete(task, Map.of("destination", "case", "team", "support", "kind", "question", "priority", "normal"));

        JsonNode sorted = sam().get("/mails/" + mail.path("id").asString());
        assertThat(sorted.path("outcome").asString()).isEqualTo("newCase");
        assertThat(sorted.path("reason").asString()).startsWith("Opened C-")
                .endsWith("; claims to belong to " + owners.path("number").asString());
        assertThat(sam().get("/cases/" + sorted.path("subject").asString().substring("case:".length())).path("claims").asString())
                .isEqualTo(claimed);
        assertThat(sam().taskAbout(sorted.path("subject").asString()).path("claims").asString()).isEqualTo(claimed);
    }

    private String page(String login, String path) {
        Caller browser = town.browser(login);
        return browser.get(path).body();
    }

    /** No mail server gives it a return path on the way. */
    private void laidInto(String mailbox, MimeMessage mail) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), mailbox, "baton");
            store.getFolder("INBOX").appendMessages(new Message[] {mail});
        }
    }

    private List<String> quarantined() {
        return sam().get("/mails?outcome=quarantined&limit=500").path("items").valueStream()
                .map(mail -> mail.path("id").asString()).toList();
    }

    private Colleague sam() {
        return town.colleague("sam");
    }

    private static MimeMessage raw(String mail) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
