package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A lead comes from an address that nobody knows, and is a contact of ours all the same: a person says so, and may take it back. */
@Journey
class KnownJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;

    private Colleague sam;
    private String phone;
    private String known;

    @BeforeEach
    void aContactWhoseLeadIsOver() {
        sam = town.colleague("sam");
        phone = "+4076" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        JsonNode over = lead("Ana", Map.of("consents", List.of("marketing")));
        sam.complete(sam.taskAbout("lead:" + id(over)), Map.of("outcome", "disqualified"));
        known = contact(over);
    }

    @Test
    void whoIsAskedFindsOnePersonAndAllThatIsAboutTheLeadIsTheirs() {
        double before = statements();
        JsonNode lead = lead("Annie", Map.of("consents", List.of("news")));
        System.out.printf("SQL statements: a lead that may be a contact %.0f%n", statements() - before);
        String own = contact(lead);
        assertThat(own).as("a stranger may type another's telephone").isNotEqualTo(known);
        JsonNode task = sam.taskAbout(doubt(lead));
        assertThat(task.path("headline").asString()).as("the contact is of no team").isEqualTo("Compare people");
        assertThat(task.path("reasons").valueStream().map(reason -> reason.path("rule").asString()))
                .containsExactly("The same telephone and the same name are one person");
        assertThat(page(lead)).contains("May be the same", "/leads/" + id(lead) + "/known/" + known);

        sam.complete(task, Map.of("answer", "same"));

        assertThat(contact(lead)).isEqualTo(known);
        assertThat(purposes(known)).contains("marketing", "news");
        assertThat(touches(known)).contains("lead:" + id(lead));
        assertThat(mergedInto(own)).isEqualTo(known);
        assertThat(page(lead)).contains("Somebody whom we knew").doesNotContain("May be the same");
        assertThat(id(lead("Annie", Map.of("email", lead.path("email").asString())))).as("from there again").isEqualTo(id(lead));

        before = statements();
        sam.delete("/leads/" + id(lead) + "/recognitions/" + known);
        System.out.printf("SQL statements: a recognition taken back %.0f%n", statements() - before);
        sam.delete("/leads/" + id(lead) + "/recognitions/" + known);

        assertThat(contact(lead)).isEqualTo(own);
        assertThat(mergedInto(own)).isNull();
        assertThat(purposes(known)).contains("marketing").doesNotContain("news");
        assertThat(purposes(own)).contains("news");
        assertThat(touches(known)).doesNotContain("lead:" + id(lead));
        assertThat(consentsTold(known)).as("its own").containsExactly("+marketing");
        assertThat(touches(own)).contains("lead:" + id(lead));
        assertThat(page(lead)).doesNotContain("May be the same", "Somebody whom we knew");
        assertThat(Town.only(sam.get("/leads/" + id(lead) + "/recognitions")).path("undoneBy").asString()).isEqualTo("sam");
    }

    @Test
    void whatTheLeadSaidBeforeTheKnownOneSpokeLastIsNotSaidAgain() {
        JsonNode lead = lead("Annie", Map.of("consents", List.of("news", "marketing")));
        sam.post("/contacts/" + contact(lead) + "/consents", Map.of("purpose", "news", "given", false));
        sam.post("/contacts/" + known + "/consents", Map.of("purpose", "news", "given", true));

        sam.post("/leads/" + id(lead) + "/recognitions", Map.of("contact", known));

        assertThat(purposes(known)).containsExactlyInAnyOrder("marketing", "marketing", "news");
        assertThat(consentsTold(known)).doesNotContain("-news");
    }

    private List<String> consentsTold(String contact) {
        return jdbc.sql("select text from activity where contact_id = ? and kind = 'CONSENT'").param(Long.valueOf(contact)).query(String.class).list();
    }

    @Test
    void whatWasPartOfALeadThatBecameTheirsIsItsOwnPersonsAgainWhenItIsParted() {
        JsonNode one = lead("Annie", Map.of());
        Map<String, String> another = Map.of("email", town.customer("Dan").address(), "firstName", "Dan", "lastName", "Toma", "phone", "");
        JsonNode two = lead("Dan", another);
        lead("Dan", another);
        sam.post("/leads/" + id(two) + "/activities", Map.of("kind", "note", "text", "about two"));
        String own = contact(two);
        sam.post("/leads/" + id(one) + "/merges", Map.of("lead", id(two)));
        sam.post("/leads/" + id(one) + "/recognitions", Map.of("contact", known));
        assertThat(touches(known)).contains("lead:" + id(two));

        sam.delete("/leads/" + id(one) + "/joined/" + id(two));

        assertThat(toldOf(two)).containsOnly(own);
        assertThat(toldOf(one)).containsOnly(known);
    }

    /** By the contacts of all that is told of it and of what joined it. */
    private List<String> toldOf(JsonNode lead) {
        return jdbc.sql("""
                select distinct a.contact_id from activity a join crm_lead l on l.id = a.subject_id and a.subject_type = 'lead'
                where (l.id = :lead or l.merged_into = :lead) and a.contact_id is not null""").param("lead", Long.valueOf(id(lead)))
                .query(String.class).list();
    }

    @Test
    void whoFindsTwoPeopleIsNeverAskedAboutThemAgain() {
        JsonNode lead = lead("Annie", Map.of());

        sam.complete(sam.taskAbout(doubt(lead)), Map.of("answer", "other"));

        assertThat(contact(lead)).isNotEqualTo(known);
        assertThat(page(lead)).doesNotContain("May be the same");
    }

    @Test
    void whoSaysItUnaskedEndsTheQuestionAndAskedAgainItIsTheSame() {
        JsonNode lead = lead("Annie", Map.of());
        String path = "/leads/" + id(lead) + "/recognitions";
        assertThat(sam.tryPost(path, Map.of("contact", known), "If-Match", "\"99\"").statusCode()).isEqualTo(412);
        assertThat(sam.tryPost(path, Map.of("contact", known, "version", 99)).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost(path, Map.of("contact", "1")).statusCode()).isEqualTo(404);
        assertThat(town.colleague("carol").tryPost(path, Map.of("contact", known)).statusCode()).isEqualTo(404);
        assertThat(sam.tryDelete(path + "/" + known).statusCode()).isEqualTo(404);

        assertThat(sam.tryPost(path, Map.of("contact", known)).statusCode()).isEqualTo(201);
        assertThat(sam.tryPost(path, Map.of("contact", known)).statusCode()).isEqualTo(200);

        assertThat(sam.get("/tasks?scope=all&subject=" + doubt(lead)).path("items")).isEmpty();
        JsonNode task = sam.taskAbout("lead:" + id(lead));
        assertThat(task.path("id").asString()).as("its work goes on").isNotEmpty();
    }

    @Test
    void whoNamesACompanyOfOursIsOfItOnceAPersonSaysSo() {
        String company = "Dacia " + UUID.randomUUID().toString().substring(0, 8);
        JsonNode first = lead("Dan", Map.of("email", "dan@" + company.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example", "firstName", "Dan",
                "lastName", "Toma", "phone", "", "company", company + " SRL"));
        JsonNode became = sam.post("/leads/" + id(first) + "/conversion", Map.of("account", Map.of("name", "S.C. " + company + " S.R.L.")));
        String account = became.path("account").asString();

        JsonNode lead = lead("Eva", Map.of("firstName", "Eva", "lastName", "Lupu", "phone", "", "company", company));

        assertThat(employer(lead)).as("whatever they call themselves").isNull();
        assertThat(page(lead)).contains("A company of ours", company, "The lead gave its name", "/employer/" + account);
        sam.put("/leads/" + id(lead) + "/employer", Map.of("account", account));
        sam.put("/leads/" + id(lead) + "/employer", Map.of("account", account));
        assertThat(employer(lead)).isEqualTo(account);
        assertThat(page(lead)).contains("A company of ours", "/employer/" + account + "/withdrawal").doesNotContain("/employer/" + account + "\"");
        takesItBack(lead, account);
        JsonNode again = lead("Evi", Map.of("firstName", "Eva", "lastName", "Lupu", "phone", "", "company", company + " SA"));
        assertThat(page(again)).as("the colleague whom we know by name").contains("/known/" + contact(lead), "The same name at the same company may be one person");
    }

    private void takesItBack(JsonNode lead, String account) {
        Caller browser = town.browser("sam");
        String path = "/leads/" + id(lead);
        assertThat(town.colleague("carol").tryDelete(path + "/employer").statusCode()).as("who does not see the lead").isEqualTo(404);
        assertThat(browser.submit(path, path + "/employer/1/withdrawal").statusCode()).as("another company").isEqualTo(409);
        assertThat(browser.submit(path, path + "/employer/" + account + "/withdrawal").statusCode()).isEqualTo(204);
        assertThat(employer(lead)).isNull();
        assertThat(page(lead)).contains("/employer/" + account + "\"").doesNotContain("/withdrawal");
        sam.put(path + "/employer", Map.of("account", account));
        sam.delete(path + "/employer");
        sam.delete(path + "/employer");
        assertThat(employer(lead)).as("the same by the API").isNull();
        jdbc.sql("update crm_contact set account_id = ? where id = ?").params(account, contact(lead)).update();
        assertThat(page(lead)).as("said elsewhere").doesNotContain("/withdrawal");
        assertThat(sam.tryDelete(path + "/employer").body()).contains("not with this lead");
        jdbc.sql("update crm_contact set account_id = null where id = ?").param(contact(lead)).update();
        sam.put(path + "/employer", Map.of("account", account));
        assertThat(employer(lead)).isEqualTo(account);
    }

    @Test
    void whereACustomerWorksIsSaidByTheConversionAlone() {
        String company = "Astra " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, ?> who = Map.of("email", "mara@" + UUID.randomUUID() + ".example", "firstName", "Mara", "lastName", "Dinu", "phone", "", "company", company);
        String account = id(sam.post("/accounts", Map.of("name", company)));
        sam.post("/leads/" + id(lead("Mara", who)) + "/conversion", Map.of("account", Map.of("id", account)));

        JsonNode again = lead("Mara", who);

        assertThat(page(again)).contains("A company of ours").doesNotContain("/withdrawal");
        assertThat(sam.tryDelete("/leads/" + id(again) + "/employer").body()).contains("the conversion says");
        assertThat(employer(again)).isEqualTo(account);
    }

    @Test
    void aContactOfWhomWeAreCertainComesBeforeALeadThatIsLikely() {
        String house = "@" + UUID.randomUUID() + ".example";
        lead("Anna", Map.of("email", "anna" + house, "firstName", "Anna", "phone", ""));

        JsonNode lead = lead("Ana", Map.of("email", "ana" + house));

        assertThat(sam.taskAbout(doubt(lead)).path("reasons").path(0).path("rule").asString())
                .isEqualTo("The same telephone and the same name are one person");
    }

    @Test
    void aColleagueOfOursIsKnownByANameThatDiffersByALetter() {
        String house = UUID.randomUUID() + ".example";
        String account = id(sam.post("/accounts", Map.of("name", "House " + house)));
        Map<String, ?> who = Map.of("email", "catherine@" + house, "firstName", "Catherine", "lastName", "Marin", "phone", "");
        JsonNode first = lead("Catherine", who);
        sam.post("/leads/" + id(first) + "/conversion", Map.of("account", Map.of("id", account)));
        jdbc.sql("update crm_account set domain = ? where id = ?").params(house, account).update();

        JsonNode lead = lead("Katherine", Map.of("email", "info@" + house, "firstName", "Katherine", "lastName", "Marin", "phone", ""));

        assertThat(page(lead)).contains("/known/" + contact(first));
        assertThat(page(lead("Ion", Map.of("email", "ion@" + house, "firstName", "Ion", "lastName", "Albu", "phone", "")))).as("a colleague")
                .doesNotContain("/known/" + contact(first));
    }

    private String employer(JsonNode lead) {
        return jdbc.sql("select account_id from crm_contact where id = ?").param(Long.valueOf(contact(lead))).query(String.class).list().getFirst();
    }

    private JsonNode lead(String called, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("email", town.customer(called).address(), "firstName", "Ana", "lastName", "Pop",
                "phone", phone));
        body.putAll(more);
        return sam.post("/leads", body);
    }

    private String page(JsonNode lead) {
        return town.browser("sam").get("/leads/" + id(lead), "Accept", "text/html").body();
    }

    private String doubt(JsonNode lead) {
        return "doubt:" + jdbc.sql("select id from lead_doubt where lead_id = ? and other_type = 'contact' and other_id = ?")
                .params(Long.valueOf(id(lead)), Long.valueOf(known)).query(Long.class).single();
    }

    private String contact(JsonNode lead) {
        return jdbc.sql("select contact_id from crm_lead where id = ?").param(Long.valueOf(id(lead))).query(String.class).single();
    }

    private String mergedInto(String contact) {
        return jdbc.sql("select merged_into from crm_contact where id = ?").param(Long.valueOf(contact)).query(String.class).list().getFirst();
    }

    private List<String> purposes(String contact) {
        return jdbc.sql("select purpose from consent where contact_id = ?").param(Long.valueOf(contact)).query(String.class).list();
    }

    private List<String> touches(String contact) {
        return jdbc.sql("select distinct concat(subject_type, ':', subject_id) from activity where contact_id = ?").param(Long.valueOf(contact))
                .query(String.class).list();
    }

    private double statements() {
        return meters.get("baton.sql.statements").functionCounter().count();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
