package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a customer's first mail to the resolved case and back, as issue and customers know it. */
@Journey
class MailJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

    @Test
    void aMailBecomesACaseWithANumberAndAnAutomaticAnswerThatNamesIt() throws Exception {
        Customer maria = town.customer("Maria");

        MimeMessage question = maria.writes(SUPPORT, "My lamp does not work", "It stays dark. What can I do?");

        JsonNode one = caseOf(maria);
        assertThat(one.path("team").asString()).isEqualTo("support");
        assertThat(one.path("status").asString()).isEqualToIgnoringCase("new");
        Message answer = maria.inbox(1).getFirst();
        assertThat(answer.getSubject()).contains(one.path("number").asString());
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(question.getMessageID());
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(town.colleague("bob").taskAbout(subject(one)).path("reasons").size()).isPositive();
    }

    @Test
    void anAgentAnswersTheCustomerRepliesTheCaseIsResolvedAndReopened() throws Exception {
        Colleague bob = town.colleague("bob");
        Customer ivan = town.customer("Ivan");
        ivan.writes(SUPPORT, "Лампа не работает", "Здравствуйте! Лампа не работает. Что делать?");
        JsonNode one = caseOf(ivan);
        String path = "/cases/" + one.path("id").asString();

        bob.put("/tasks/" + bob.taskAbout(subject(one)).path("id").asString() + "/claim", Map.of());
        bob.post(path + "/mails", Map.of("text", "Проверьте, пожалуйста, розетку.", "waiting", true));

        assertThat(bob.get(path).path("status").asString()).isEqualToIgnoringCase("waiting");
        assertThat(bob.get(path).path("owner").asString()).isEqualTo("bob");
        Message answer = ivan.inbox(2).get(1);
        assertThat(answer.getContent().toString()).contains("розетку");
        ivan.answers(answer, "Розетка в порядке.");
        soon("the case is woken", () -> bob.get(path).path("status").asString().equalsIgnoreCase("open"));
        assertThat(texts(bob.get(path + "/mails"))).anyMatch(text -> text.contains("Розетка в порядке"));

        bob.complete(bob.taskAbout(subject(one)), Map.of("code", "solved", "note", "New lamp sent"));
        assertThat(bob.get(path).path("status").asString()).isEqualToIgnoringCase("resolved");
        assertThat(bob.get("/tasks?scope=all&subject=" + subject(one)).path("items")).isEmpty();

        ivan.answers(answer, "И новая не работает.");
        soon("the case is open again", () -> bob.get(path).path("status").asString().equalsIgnoreCase("open"));
        assertThat(bob.taskAbout(subject(one)).path("assignee").asString()).isEqualTo("bob");
        assertThat(ivan.inbox()).as("no second automatic answer").hasSize(2);
    }

    @Test
    void anOutOfOfficeADuplicateAndOurOwnMailMakeNoCaseAndGetNoAnswer() throws Exception {
        Customer petra = town.customer("Petra");
        MimeMessage first = petra.writes(SUPPORT, "Where is my order?", "I ordered a lamp two weeks ago.");
        JsonNode one = caseOf(petra);
        Message answer = petra.inbox(1).getFirst();

        petra.sendsAgain(first, SUPPORT);
        MimeMessage away = (MimeMessage) answer.reply(false);
        away.setFrom(petra.address());
        away.setText("I am away until Monday.");
        away.setHeader("Auto-Submitted", "auto-replied");
        petra.sends(away);
        petra.sendsAgain(answer, SUPPORT);

        Colleague sam = town.colleague("sam");
        soon("all are filed", () -> outcomes(sam, "automatic") > 0 && outcomes(sam, "duplicate") > 0
                && outcomes(sam, "own") > 0);
        assertThat(sam.get("/cases?contactEmail=" + petra.address()).path("items").size()).isOne();
        assertThat(sam.get("/cases/" + one.path("id").asString()).path("status").asString()).isEqualToIgnoringCase("new");
        assertThat(petra.inbox()).hasSize(1);
    }

    @Test
    void twoAgentsWhoClaimAtOnceGetOneWorkAndOneClearWord() {
        Customer otto = town.customer("Otto");
        otto.writes(SUPPORT, "Invoice", "Please send the invoice again.");
        JsonNode task = town.colleague("bob").taskAbout(subject(caseOf(otto)));
        String claim = "/tasks/" + task.path("id").asString() + "/claim";

        town.colleague("bob").put(claim, Map.of());
        var second = town.colleague("carol").tryPut(claim, Map.of());

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Bob Hansen");
    }

    private JsonNode caseOf(Customer customer) {
        return soon("a case of " + customer.address(),
                () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
    }

    private static int outcomes(Colleague who, String outcome) {
        return who.get("/mails?outcome=" + outcome).path("items").size();
    }

    private static List<String> texts(JsonNode mails) {
        return mails.path("items").valueStream().map(mail -> mail.path("text").asString()).toList();
    }

    private static String subject(JsonNode one) {
        return "case:" + one.path("id").asString();
    }
}
