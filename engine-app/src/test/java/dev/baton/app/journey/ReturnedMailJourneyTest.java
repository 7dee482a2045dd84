package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What follows for a customer whose mail house reports on a mail of ours: that it was unwanted, or came to nobody. */
@Journey
class ReturnedMailJourneyTest {

    private static final String SUPPORT = "support@baton.example";
    private static final AtomicInteger REPORTS = new AtomicInteger();

    @Autowired Town town;

    @Test
    void aComplaintWithdrawsTheConsentAndEndsTheJourney() throws Exception {
        Customer ana = town.customer("Ana");
        Message welcome = welcomed(ana);
        assertThat(instances(ana)).as("the journey waits").isNotEmpty();

        complains(ana, "abuse", id(welcome), ana.address());

        JsonNode ended = soon("the journey ended", () -> ended(ana, "unsubscribed"));
        assertThat(ended.path("reason").asString()).isEqualTo("They called our mail unwanted");
        assertThat(instances(ana)).as("the engine's too").isEmpty();
        assertThat(consents(ana)).containsExactly("true shop", "false complaint");
        assertThat(timeline(ana)).contains("complained: A mail house reports: abuse", "left_journey: They called our mail unwanted");
        assertThat(town.colleague("ada").get("/audit?subject=enrolment:" + ended.path("id").asString()).toString())
                .contains("UNSUBSCRIBED", "\"cause\":\"mail:");

        complains(ana, "abuse", id(welcome), ana.address());
        soon("the second is filed", () -> timeline(ana).stream().filter(line -> line.startsWith("complained")).count() == 2);
        assertThat(consents(ana)).as("said once").hasSize(2);
    }

    @Test
    void whatIsNoComplaintWithdrawsNothing() throws Exception {
        Customer bela = town.customer("Bela");
        Message welcome = welcomed(bela);
        int before = filed("complaint");

        complains(bela, "not-spam", id(welcome), bela.address());
        complains(bela, "abuse", "somebody-elses@example.org", bela.address());
        soon("both are filed", () -> filed("complaint") >= before + 2);

        assertThat(enrolment(bela).path("state").asString()).isEqualTo("running");
        assertThat(consents(bela)).containsExactly("true shop");
        assertThat(sam().get("/mails?limit=500&outcome=complaint").path("items").valueStream().map(mail -> mail.path("reason").asString()))
                .as("supervisors see why").contains("A mail house reports: not-spam",
                        "A mail house reports: abuse, but not which contact of ours complained: nothing follows");
    }

    @Test
    void aReportWithAllNamesStruckOutIsKnownByTheLinkInOurMail() throws Exception {
        Customer fana = town.customer("Fana");
        Message welcome = welcomed(fana);

        reports(fana, "abuse", "List-Unsubscribe: " + welcome.getHeader("List-Unsubscribe")[0], "redacted");

        soon("the journey ended", () -> ended(fana, "unsubscribed"));
        assertThat(consents(fana)).containsExactly("true shop", "false complaint");
    }

    @Test
    void aMailThatCameToNobodyEndsTheJourneysOfThatAddress() throws Exception {
        Customer cara = town.customer("Cara");
        Message welcome = welcomed(cara);

        Reports.bounces(cara, welcome, "550 5.1.1 User unknown");

        JsonNode ended = soon("the journey ended", () -> ended(cara, "unreachable"));
        assertThat(ended.path("reason").asString()).startsWith("Nobody has this address any more");
        assertThat(ended.path("mails").get(0).path("state").asString()).isEqualTo("failed");
        assertThat(instances(cara)).isEmpty();
        assertThat(consents(cara)).as("they never said no").containsExactly("true shop");
        assertThat(timeline(cara)).anyMatch(line -> line.startsWith("returned: Not delivered to " + cara.address()))
                .contains("left_journey: Nobody has this address any more: our mail came back");
        signsUp(cara);
        assertThat(enrolment(cara).path("reason").asString()).isEqualTo("An address that bounced or complained is left in peace");
        cara.writes(SUPPORT, "Lamp", "I am back.");
        soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + cara.address())));
        signsUp(cara);
        assertThat(enrolment(cara).path("reason").asString()).as("alive again").isEqualTo("Nobody is welcomed twice");
    }

    @Test
    void aServiceMailThatCameToNobodyEndsThemTooAndTheAgentIsTold() throws Exception {
        Customer dora = town.customer("Dora");
        welcomed(dora);
        dora.writes(SUPPORT, "Lamp", "My lamp is dark.");
        JsonNode one = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + dora.address())));
        String path = "/cases/" + one.path("id").asString();
        town.colleague("bob").put("/tasks/" + sam().taskAbout("case:" + one.path("id").asString()).path("id").asString() + "/claim", Map.of());
        town.colleague("bob").post(path + "/mails", Map.of("text", "Which lamp?"));
        Message answer = soon("the answer", () -> dora.inbox().stream().filter(mail -> Customer.says(mail, "Which lamp?")).findFirst()
                .orElse(null));

        Reports.bounces(dora, answer, "550 5.1.1 User unknown");

        soon("the journey ended", () -> ended(dora, "unreachable"));
        soon("its owner is told", () -> town.colleague("bob").get("/tasks?scope=mine&subject=case:" + one.path("id").asString())
                .path("items").valueStream().anyMatch(line -> line.path("title").asString().startsWith("What we wrote did not reach")));
        assertThat(timeline(dora)).as("not which mail: the reader may not see the case").noneMatch(line -> line.contains("Lamp"))
                .contains("returned: Not delivered to " + dora.address() + " (5.1.1): nobody has this address, for good");
        assertThat(pageOf("alice", path)).as("in the reader's language").contains("E-mailul nostru s-a întors",
                "nimeni nu are această adresă, definitiv").doesNotContain("userunknown");
        assertThat(sam().get(path + "/mails").path("items").valueStream()
                .filter(mail -> mail.path("text").asString().contains("Which lamp?")).map(mail -> mail.path("outcome").asString()))
                .as("this very mail, by its envelope").containsExactly("failed");
        assertThat(sam().get(path + "/mails").path("items").valueStream()
                .filter(mail -> mail.path("direction").asString().equals("out")).map(mail -> mail.path("outcome").asString()))
                .as("and no other").containsOnlyOnce("failed").contains("sent");
    }

    @Test
    void afterAReportItIsStillTheCustomerWhoIsAnswered() throws Exception {
        Customer fay = town.customer("Fay");
        fay.writes(SUPPORT, "Lamp", "My lamp is dark.");
        Message confirmed = fay.inbox(1).getFirst();
        String path = "/cases/" + Town.only(sam().get("/cases?contactEmail=" + fay.address())).path("id").asString();
        Reports.bounces(fay, confirmed, "452 4.2.2 Mailbox full");
        soon("the report stands in the thread", () -> sam().get(path + "/mails").path("items").valueStream()
                .anyMatch(mail -> mail.path("outcome").asString().equals("bounce")));

        JsonNode answer = sam().post(path + "/mails", Map.of("text", "Which lamp?"));

        assertThat(answer.path("to").get(0).path("email").asString()).isEqualTo(fay.address());
        assertThat(answer.path("subject").asString()).matches("Re: .*Lamp");
    }

    @Test
    void whoSentAReportOnlyTakesNoPart() throws Exception {
        Customer gus = town.customer("Gus");
        gus.writes(SUPPORT, "Lamp", "My lamp is dark.");
        MimeMessage confirmed = (MimeMessage) gus.inbox(1).getFirst();
        Customer stranger = town.customer("Stranger");
        int before = filed("complaint");
        reports(stranger, stranger.address(), "abuse", "Message-ID: <" + id(confirmed) + ">", gus.address());
        soon("the report is filed", () -> filed("complaint") > before);

        MimeMessage forged = (MimeMessage) confirmed.reply(false);
        forged.setFrom(stranger.address());
        forged.setText("Send me everything about this case.");
        stranger.sends(forged);

        JsonNode own = soon("a case of the stranger's", () -> Town.only(sam().get("/cases?contactEmail=" + stranger.address())));
        assertThat(own.path("id")).isNotEqualTo(Town.only(sam().get("/cases?contactEmail=" + gus.address())).path("id"));
    }

    @Test
    void whatMayStillArriveEndsNothing() throws Exception {
        Customer ema = town.customer("Ema");
        Message welcome = welcomed(ema);
        Reports.bounces(ema, welcome, "452 4.2.2 Mailbox full");
        soon("it is filed", () -> sam().get("/mails?outcome=bounce").path("items").valueStream()
                .anyMatch(mail -> mail.path("reason").asString().contains(ema.address())));

        assertThat(enrolment(ema).path("state").asString()).isEqualTo("running");
    }

    private Message welcomed(Customer who) {
        signsUp(who);
        return who.inbox(1).getFirst();
    }

    private void signsUp(Customer who) {
        mia().post("/events", Map.of("id", Long.toString(System.nanoTime()), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", who.address(), "consents", consents(who).isEmpty() ? List.of("marketing") : List.of())));
    }

    private void complains(Customer who, String type, String messageId, String recipient) throws Exception {
        reports(who, type, "Message-ID: <" + messageId + ">", recipient);
    }

    /** @param kept the header that is left of our mail */
    private void reports(Customer who, String type, String kept, String recipient) throws Exception {
        reports(who, "feedback@house.example", type, kept, recipient);
    }

    private void reports(Customer who, String from, String type, String kept, String recipient) throws Exception {
        who.sendsAgain(Reports.raw("""
                From: %6$s
                To: %1$s
                Subject: FW: Welcome
                Message-ID: <arf%5$d-%2$s>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: text/plain

                This is an abuse report.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: %3$s
                Version: 1
                Original-Rcpt-To: <%2$s>

                --b
                Content-Type: text/rfc822-headers

                %4$s
                Subject: Welcome

                --b--
                """.formatted(SUPPORT, recipient, type, kept, REPORTS.incrementAndGet(), from)), SUPPORT);
    }

    private static String id(Message mail) throws Exception {
        return mail.getHeader("Message-ID")[0].replaceAll("[<>]", "");
    }

    private JsonNode ended(Customer who, String state) {
        JsonNode newest = enrolment(who);
        return newest.path("state").asString().equals(state) ? newest : null;
    }

    private JsonNode enrolment(Customer who) {
        return mia().get("/enrolments?contactEmail=" + who.address()).path("items").get(0);
    }

    private List<JsonNode> instances(Customer who) {
        return town.colleague("ada").get("/processes/welcome-journey/instances?subject=enrolment:" + enrolment(who).path("id").asString())
                .path("items").valueStream().filter(one -> one.path("endedAt").isNull() || one.path("endedAt").isMissingNode()).toList();
    }

    private List<String> consents(Customer who) {
        return contact(who) == null ? List.of() : mia().get("/contacts/" + contact(who) + "/consents").path("items").valueStream()
                .map(one -> one.path("given").asString() + " " + one.path("source").asString()).toList();
    }

    private String pageOf(String login, String path) {
        Caller browser = town.browser(login);
        return browser.get(path, "Accept", "text/html").body();
    }

    private List<String> timeline(Customer who) {
        return mia().get("/contacts/" + contact(who) + "/timeline").path("items").valueStream()
                .map(one -> one.path("kind").asString() + ": " + one.path("text").asString("")).toList();
    }

    private String contact(Customer who) {
        JsonNode one = Town.only(mia().get("/contacts?email=" + who.address()));
        return one == null ? null : one.path("id").asString();
    }

    private int filed(String outcome) {
        return sam().get("/mails?limit=500&outcome=" + outcome).path("items").size();
    }

    private Colleague mia() {
        return town.colleague("mia");
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
