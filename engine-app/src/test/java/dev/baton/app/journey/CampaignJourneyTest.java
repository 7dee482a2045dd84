package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A contact who signs up, is welcomed, buys, or wants to hear no more. */
@Journey
class CampaignJourneyTest {

    private static final Pattern TOKEN = Pattern.compile("(/public/unsubscribe/[a-z0-9-]+)");

    @Autowired Town town;

    @Test
    void whoConsentedIsWelcomedWithTheLastPurchases() throws Exception {
        Customer ana = town.customer("Ana");
        event(ana, "purchased", List.of(), Map.of("orderId", "O-1", "total", "19.90 EUR",
                "lines", List.of(Map.of("name", "Lamp", "quantity", 2))));

        assertThat(event(ana, "signed-up", List.of("marketing"), Map.of())).isEqualTo(202);

        Message mail = ana.inbox(1).getFirst();
        assertThat(mail.getContent().toString()).contains("2 x Lamp", "19.90 EUR", "Ana");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(enrolment(ana).path("node").asString()).isEqualTo("welcomed");
        assertThat(enrolment(ana).path("nextDue").asString()).isNotEmpty();
    }

    @Test
    void withoutConsentNothingIsSentAndTheReasonIsShown() {
        Customer bela = town.customer("Bela");

        event(bela, "signed-up", List.of(), Map.of());

        assertThat(enrolment(bela).path("state").asString()).isEqualTo("refused");
        assertThat(enrolment(bela).path("reason").asString()).isEqualTo("Without consent nobody gets a campaign mail");
        assertThat(enrolment(bela).path("mails")).isEmpty();
        assertThat(town.stranger().withPassword("mia", "baton").get("/api/v1/enrolments?contactEmail=" + bela.address(),
                "Accept-Language", "ro").body()).contains("Fără acord nimeni nu primește un e-mail de campanie");
    }

    @Test
    void aRefusalIsKeptAsARefusalAndNothingIsSent() {
        Map<String, Object> no = Map.of("purpose", "marketing", "given", false);
        Customer fred = town.customer("Fred");
        Customer gina = town.customer("Gina");

        event(fred, "signed-up", List.of(no), Map.of());
        town.colleague("sam").post("/leads", Map.of("email", gina.address(), "consents", List.of(no)));

        assertThat(consents(fred)).containsExactly(false);
        assertThat(consents(gina)).containsExactly(false);
        assertThat(enrolment(fred).path("state").asString()).isEqualTo("refused");
        assertThat(enrolment(fred).path("mails")).isEmpty();
    }

    @Test
    void theSameEventAgainChangesNothing() {
        Customer cara = town.customer("Cara");
        Map<String, Object> event = body(cara, "signed-up", List.of("marketing"), Map.of());

        assertThat(town.colleague("mia").tryPost("/events", event).statusCode()).isEqualTo(202);
        assertThat(town.colleague("mia").tryPost("/events", event).statusCode()).isEqualTo(200);

        assertThat(town.colleague("mia").get("/enrolments?contactEmail=" + cara.address()).path("items").size()).isOne();
    }

    @Test
    void aPurchaseAfterTheEnrolmentEndsTheJourney() {
        Customer dan = town.customer("Dan");
        event(dan, "signed-up", List.of("marketing"), Map.of());

        event(dan, "purchased", List.of(), Map.of("orderId", "O-2", "total", "5 EUR"));

        assertThat(enrolment(dan).path("state").asString()).isEqualTo("purchased");
    }

    @Test
    void oneClickUnsubscribesAndMerelyLookingDoesNot() throws Exception {
        Customer eva = town.customer("Eva");
        event(eva, "signed-up", List.of("marketing"), Map.of());
        var link = TOKEN.matcher(eva.inbox(1).getFirst().getContent().toString());
        assertThat(link.find()).isTrue();

        assertThat(town.stranger().get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(enrolment(eva).path("state").asString()).isEqualTo("running");
        assertThat(town.stranger().form(link.group(1), "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(200);

        assertThat(enrolment(eva).path("state").asString()).isEqualTo("unsubscribed");
        event(eva, "signed-up", List.of(), Map.of());
        assertThat(enrolment(eva).path("state").asString()).isEqualTo("refused");
    }

    @Test
    void twoEventsAboutANewCustomerAtTheSameTimeAreBothTaken() throws Exception {
        twice("visited", 10);
    }

    @Test
    void twoSignUpsAtTheSameTimeEnrolOnce() throws Exception {
        assertThat(twice("signed-up", 10)).allSatisfy(newcomer -> assertThat(
                town.colleague("mia").get("/enrolments?contactEmail=" + newcomer.address()).path("items").size()).isOne());
    }

    /** Each of so many newcomers has two events told of them in one moment. */
    private List<Customer> twice(String type, int newcomers) throws Exception {
        List<Customer> all = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < newcomers; i++) {
                Customer newcomer = town.customer("Twin");
                all.add(newcomer);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Integer> call = () -> {
                    Map<String, Object> event = body(newcomer, type, List.of("marketing"), Map.of());
                    together.await();
                    return town.colleague("mia").tryPost("/events", event).statusCode();
                };

                Future<Integer> one = clients.submit(call);
                Future<Integer> other = clients.submit(call);

                assertThat(List.of(one.get(), other.get())).containsExactly(202, 202);
            }
        }
        return all;
    }

    /** The newest. */
    private JsonNode enrolment(Customer who) {
        return town.colleague("mia").get("/enrolments?contactEmail=" + who.address()).path("items").get(0);
    }

    private List<Boolean> consents(Customer who) {
        return town.colleague("mia").get("/contacts/" + contact(who) + "/consents").path("items").valueStream()
                .map(one -> one.path("given").asBoolean()).toList();
    }

    private String contact(Customer who) {
        return town.colleague("mia").get("/contacts?email=" + who.address()).path("items").get(0).path("id").asString();
    }

    private int event(Customer who, String type, List<?> consents, Map<String, Object> data) {
        return town.colleague("mia").tryPost("/events", body(who, type, consents, data)).statusCode();
    }

    private static Map<String, Object> body(Customer who, String type, List<?> consents, Map<String, Object> data) {
        Map<String, Object> contact = new HashMap<>(Map.of("email", who.address(), "firstName", "Ana"));
        contact.put("consents", consents);
        return Map.of("id", Long.toString(System.nanoTime()), "source", "shop", "type", type, "contact", contact, "data", data);
    }
}
