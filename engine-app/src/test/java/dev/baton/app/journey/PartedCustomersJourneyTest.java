package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.ContactId;
import dev.baton.campaign.Enrolment;
import dev.baton.id.Ref;
import dev.baton.lead.Acquaintances;
import dev.baton.lead.Prospect;
import dev.baton.mail.Tokens;
import dev.baton.normal.NameKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens to two customers while they are one: it is theirs then, and nothing of it is undone or stuck when they are two again. */
@Journey
class PartedCustomersJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired Tokens tokens;
    @Autowired Accounts accounts;
    @Autowired Acquaintances acquaintances;

    private Colleague sam;
    private Customer home;
    private Customer work;

    @BeforeEach
    void somebodyWithTwoAddresses() {
        sam = town.colleague("sam");
        home = town.customer("Home");
        work = town.customer("Work");
    }

    @Test
    void whoUnsubscribedMeanwhileStaysUnsubscribed() {
        String one = signsUp(home);
        String two = contact(work, Map.of());
        says(two, false);
        merge("contacts", one, two);

        unsubscribes(enrolment(one));
        unsubscribes(enrolment(one));
        part("contacts", one, two);

        assertThat(words(one)).as("theirs, once").containsExactly(true, false);
        assertThat(words(two)).containsExactly(false);
    }

    @Test
    void whoUnsubscribedAsOneDidSoAsBoth() {
        String one = signsUp(home);
        String two = signsUp(work);
        long letter = enrolment(two);
        merge("contacts", one, two);

        unsubscribes(letter);
        part("contacts", one, two);

        assertThat(words(one)).containsExactly(true, false);
        assertThat(words(two)).containsExactly(true, false);
    }

    @Test
    void whoRefusedIsOnNoJourneyOfTheOther() {
        String one = contact(home, Map.of());
        says(one, false);
        String two = signsUp(work);

        merge("contacts", one, two);

        assertThat(jdbc.sql("select state from enrolment where contact_id = ?").param(Long.valueOf(one)).query(String.class).list())
                .containsExactly("UNSUBSCRIBED");
    }

    @Test
    void whatIsSaidOfWhoEndedIsSaidOfWhoGoesOn() {
        String one = contact(home, Map.of());
        String two = contact(work, Map.of());
        String bob = contact(town.customer("Bob"), Map.of());
        merge("contacts", one, two);

        sam.post("/contacts/" + two + "/relationships", Map.of("kind", "assistant", "to", "contact:" + bob));
        sam.post("/contacts/" + bob + "/relationships", Map.of("kind", "reportsTo", "to", "contact:" + two));

        assertThat(items("/contacts/" + one + "/relationships")).hasSize(2);
        assertThat(items("/contacts/" + two + "/relationships")).as("an old link").hasSize(2);
    }

    /** As it was told before people of merged accounts were found. */
    @Test
    void accountsPartThoughTheSameWasSaidOfBothMeanwhile() {
        String one = account(Map.of("name", "Lumina"));
        String two = account(Map.of("name", "Lumina SRL"));
        String ana = contact(home, Map.of());
        sam.post("/accounts/" + two + "/relationships", Map.of("contact", "contact:" + ana, "kind", "influencer"));
        merge("accounts", one, two);
        jdbc.sql("insert into crm_relationship (id, version, contact_id, kind, to_type, to_id, person_id, created_at)"
                        + " select ?, 1, contact_id, kind, to_type, ?, person_id, created_at from crm_relationship where contact_id = ?")
                .params(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), two, ana).update();

        part("accounts", one, two);

        assertThat(items("/accounts/" + two + "/relationships")).hasSize(1);
    }

    @Test
    void aLeadThatIsNotTheirsGoesBackToWhoeverGoesOn() {
        String number = "+4075" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        String known = contact(town.customer("Ana"), Map.of("firstName", "Ana", "lastName", "Pop", "phone", number));
        JsonNode lead = sam.post("/leads", Map.of("email", work.address(), "firstName", "Ana", "lastName", "Pop", "phone", number));
        String own = of(work);
        sam.post("/cases", Map.of("contact", Map.of("email", work.address()), "subject", "Lamp", "text", "Dark"));
        sam.post("/leads/" + lead.path("id").asString() + "/recognitions", Map.of("contact", known));
        String going = contact(home, Map.of());
        merge("contacts", going, own);

        sam.delete("/leads/" + lead.path("id").asString() + "/recognitions/" + known);

        assertThat(sam.get("/leads/" + lead.path("id").asString()).path("contact").asString()).isEqualTo("contact:" + going);
    }

    @Test
    void whoWasGivenTheOthersCompanyGivesItBackThoughItIsPartOfAnotherNow() {
        String house = "h" + UUID.randomUUID().toString().substring(0, 12) + ".example";
        String company = account(Map.of("name", "Lumina SRL", "domain", house));
        String another = account(Map.of("name", "Lumina"));
        String one = contact(home, Map.of());
        String two = sam.post("/contacts", Map.of("email", "ana@" + house)).path("id").asString();
        merge("contacts", one, two);
        assertThat(sam.get("/contacts/" + one).path("account").asString()).isEqualTo("account:" + company);
        merge("accounts", another, company);

        part("contacts", one, two);

        assertThat(sam.get("/contacts/" + one).path("account").isNull()).isTrue();
        assertThat(sam.get("/contacts/" + two).path("account").asString()).isEqualTo("account:" + another);
    }

    @Test
    void eitherAddressMayWriteAboutACaseOfBoth() {
        String one = contact(home, Map.of());
        String two = contact(work, Map.of());
        home.writes("support@baton.example", "Broken lamp", "It is dark");
        String about = soon("a case", () -> items("/cases?contact=" + one).stream().findFirst().map(found -> found.path("id").asString()).orElse(null));
        merge("contacts", one, two);

        work.answers(home.inbox(1).getFirst(), "It is still dark.");

        soon("the answer in the case", () -> sam.get("/cases/" + about + "/mails").toString().contains("still dark"));
    }

    @Test
    void aCompanyIsFoundByWhatItWasCalledBefore() {
        String old = "Old" + UUID.randomUUID().toString().substring(0, 8);
        String one = account(Map.of("name", "Lumina " + old.substring(3)));
        String two = account(Map.of("name", old + " SRL"));
        String ana = contact(home, Map.of());
        merge("accounts", one, two);

        assertThat(town.browser("sam").get("/contacts/" + ana + "/relationships/candidates?q=" + old).body()).contains(one);
        assertThat(accounts.ofCompany(Account.companyKey(old + " GmbH"))).extracting(found -> found.id().toString()).containsExactly(one);
        assertThat(accounts.like(null, Account.companyKey(old))).extracting(found -> found.id().toString()).containsExactly(one);
        assertThat(accounts.called(NameKey.of(old + " SRL"))).extracting(found -> found.id().toString()).containsExactly(one);
    }

    @Test
    void aLeadOfACompanyByItsOldDomainMayBeSomebodyOfTheOther() {
        String house = "h" + UUID.randomUUID().toString().substring(0, 12) + ".example";
        String name = "Pop" + UUID.randomUUID().toString().substring(0, 8);
        String company = account(Map.of("name", "Lumina SRL", "domain", house));
        String known = sam.post("/contacts", Map.of("email", "ana@" + house, "firstName", "Ana", "lastName", name)).path("id").asString();
        merge("accounts", account(Map.of("name", "Lumina", "domain", "x" + house)), company);

        String another = "a.pop@" + house;
        assertThat(acquaintances.of(new Prospect("Ana", name, Prospect.key("Ana", name), another, another, null, null, null, null, null, null, null),
                new ContactId(1))).extracting(one -> one.contact().toString()).containsExactly(known);
    }

    @Test
    void nobodyIsToldOfCasesThatAreNotTheirsToSee() {
        String both = "/contacts/" + contact(home, Map.of()) + "/beside/" + contact(work, Map.of());
        sam.post("/cases", Map.of("contact", Map.of("email", work.address()), "subject", "Lamp", "text", "Dark"));

        assertThat(town.browser("sam").get(both).body()).contains("1 case");
        assertThat(town.browser("mia").get(both).body()).contains("What goes along").doesNotContain("1 case");
    }

    private void merge(String room, String one, String two) {
        sam.post("/" + room + "/" + one + "/merges", Map.of(room.substring(0, room.length() - 1), two));
    }

    private void part(String room, String one, String two) {
        sam.delete("/" + room + "/" + one + "/merges/" + two);
    }

    private void says(String contact, boolean given) {
        sam.post("/contacts/" + contact + "/consents", Map.of("purpose", "marketing", "given", given, "text", "Said", "source", "call"));
    }

    private List<Boolean> words(String contact) {
        return items("/contacts/" + contact + "/consents").stream().map(one -> one.path("given").asBoolean()).toList();
    }

    private String signsUp(Customer who) {
        sam.post("/events", Map.of("id", "up-" + who.address(), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", who.address(), "consents", List.of("marketing"))));
        return of(who);
    }

    private void unsubscribes(long enrolment) {
        town.stranger().send("POST", "/public/unsubscribe/" + tokens.sign(new Ref(Enrolment.TYPE, enrolment)), "");
    }

    private long enrolment(String contact) {
        return jdbc.sql("select id from enrolment where contact_id = ?").param(Long.valueOf(contact)).query(Long.class).single();
    }

    private String contact(Customer who, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("email", who.address());
        return sam.post("/contacts", body).path("id").asString();
    }

    private String account(Map<String, String> facts) {
        return sam.post("/accounts", facts).path("id").asString();
    }

    private String of(Customer who) {
        return Town.only(sam.get("/contacts?email=" + who.address())).path("id").asString();
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }
}
