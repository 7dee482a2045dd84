package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mail that leads to no case is seen by supervisors, and nothing of it is final. */
@Journey
class MailOfficeJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

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
        assertThat(sent.path("state").asString()).isEqualTo("sent");
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
