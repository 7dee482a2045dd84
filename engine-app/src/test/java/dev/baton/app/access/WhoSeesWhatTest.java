package dev.baton.app.access;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.app.service.CaseDesk;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.custom.CustomFields;
import dev.baton.service.CaseKind;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each kind of record, as each role: through its list, by its id, through what hangs on it, through the search and through
 * the inbox. Whoever sees it sees it everywhere; to everybody else it does not exist.
 */
@Journey
class WhoSeesWhatTest {

    private static final List<String> ALL = List.of("ada", "dora", "sam", "mia", "alice", "bob", "carol");
    private static final List<String> OFFICE = List.of("ada", "sam");

    @Autowired Town town;
    @Autowired UnitOfWork units;
    @Autowired CaseDesk desk;
    @Autowired Customers customers;
    @Autowired Teams teams;

    private Customer customer;

    @BeforeEach
    void somebodyNew() {
        customer = town.customer("Seen");
    }

    @TestFactory
    Stream<DynamicTest> aLeadOfSales() {
        String id = town.colleague("sam").post("/leads", Map.of("email", customer.address(), "firstName", "Seen"))
                .path("id").asString();
        return matrix(List.of("ada", "sam", "mia", "alice", "bob"), Map.of(
                "list", who -> lists(who, "/leads?limit=500", id),
                "get", who -> status(who, "/leads/" + id),
                "decisions", who -> status(who, "/decisions?subject=lead:" + id),
                "search", who -> finds(who, customer.address(), "/leads/" + id),
                "page", who -> page(who, "/leads/" + id)));
    }

    @TestFactory
    Stream<DynamicTest> aCaseOfSupport() {
        String id = opened("support");
        return matrix(List.of("ada", "sam", "alice", "bob", "carol"), theCase(id));
    }

    @TestFactory
    Stream<DynamicTest> aCaseOfSales() {
        String id = opened("sales");
        return matrix(List.of("ada", "sam", "alice", "bob"), theCase(id));
    }

    @TestFactory
    Stream<DynamicTest> aContact() {
        String id = town.colleague("sam").post("/contacts", Map.of("email", customer.address(), "firstName", "Seen"))
                .path("id").asString();
        return matrix(List.of("ada", "sam", "mia", "alice", "bob", "carol"), Map.of(
                "list", who -> lists(who, "/contacts?limit=500", id),
                "list by address", who -> lists(who, "/contacts?email=" + customer.address(), id),
                "get", who -> status(who, "/contacts/" + id),
                "timeline", who -> status(who, "/contacts/" + id + "/timeline"),
                "consents", who -> status(who, "/contacts/" + id + "/consents"),
                "search", who -> finds(who, customer.address(), "/contacts/" + id),
                "page", who -> page(who, "/contacts/" + id)));
    }

    /** Sam is asked about it; Ada sees all. */
    @TestFactory
    Stream<DynamicTest> aQuoteOfAlices() {
        Colleague alice = town.colleague("alice");
        alice.post("/contacts", Map.of("email", customer.address()));
        var quote = alice.post("/quotes", Map.of("contact", customer.address(), "currency", "EUR", "lines",
                List.of(Map.of("name", "Lamp", "quantity", "1", "unitPrice", "100", "discountPercent", "20"))));
        String id = quote.path("id").asString();
        var submitted = alice.post("/quotes/" + id + "/submission", Map.of());
        String approval = submitted.path("approvals").get(0).path("approval").asString();
        Stream<DynamicTest> quotes = matrix(List.of("ada", "sam", "alice"), Map.of(
                "list", who -> lists(who, "/quotes?limit=500", id),
                "get", who -> status(who, "/quotes/" + id),
                "decisions", who -> status(who, "/decisions?subject=quote:" + id),
                "approval", who -> instances(who, "approval", "approval:" + approval),
                "page", who -> page(who, "/quotes/" + id)));
        return Stream.concat(quotes, matrix(OFFICE, Map.of("inbox", who -> tasks(who, "approval:" + approval))));
    }

    @TestFactory
    Stream<DynamicTest> aMailThatCameIn() {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        String id = soon("the mail is filed", () -> town.colleague("sam").get("/mails?limit=500").path("items").valueStream()
                .filter(mail -> mail.path("from").asString().equals(customer.address())
                        && mail.path("outcome").asString().equals("newCase")).findFirst().orElse(null)).path("id").asString();
        return refused(OFFICE, Map.of("list", "/mails", "get", "/mails/" + id, "raw", "/mails/" + id + "/raw"));
    }

    @TestFactory
    Stream<DynamicTest> theOutboxAndTheAuditAreForThoseWhoRunTheHouse() {
        String id = opened("support");
        Map<String, Function<String, Boolean>> audit = Map.of("audit", who -> status(who, "/audit?subject=case:" + id));
        return Stream.concat(Stream.concat(matrix(OFFICE, audit), refused(List.of("ada", "sam", "mia"), Map.of("outbox", "/outbox"))),
                refused(List.of("ada"), Map.of("clock", "/demo/clock")));
    }

    @Test
    void marketingSeesInTheOutboxWhatItSeesTheRecordsOf() {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        customer.inbox(1);
        town.colleague("mia").post("/events", Map.of("id", customer.address(), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", customer.address(), "consents", List.of("marketing"))));
        customer.inbox(2);

        assertThat(subjects("sam")).anyMatch(subject -> subject.startsWith("case:"))
                .anyMatch(subject -> subject.startsWith("enrolment:"));
        assertThat(subjects("mia")).isNotEmpty().allMatch(subject -> subject.startsWith("enrolment:"));
        assertThat(town.colleague("mia").get("/enrolments?contactEmail=" + customer.address()).path("items")).hasSize(1);
        assertThat(town.colleague("bob").get("/enrolments?contactEmail=" + customer.address()).path("items")).isEmpty();
    }

    @Test
    void aTimelineTellsNothingOfRecordsThatOneMayNotSee() {
        String contact = town.colleague("sam").post("/contacts", Map.of("email", customer.address())).path("id").asString();
        String id = opened("sales");
        town.colleague("sam").post("/leads", Map.of("email", customer.address(), "message", "A secret of Sales"));

        assertThat(told("alice", contact)).contains("case:" + id).anyMatch(subject -> subject.startsWith("lead:"));
        assertThat(told("carol", contact)).as("Carol is with Support only").isEmpty();
        assertThat(told("mia", contact)).as("Marketing sees leads and no cases").isNotEmpty()
                .allMatch(subject -> subject.startsWith("lead:"));
    }

    @Test
    void whoHasNothingToDoWithRecordsMakesNone() {
        Colleague dora = town.colleague("dora");
        assertThat(dora.tryPost("/leads", Map.of("email", customer.address())).statusCode()).isEqualTo(403);
        assertThat(dora.tryPost("/contacts", Map.of("email", customer.address())).statusCode()).isEqualTo(403);
        assertThat(dora.tryPost("/events", Map.of("id", customer.address(), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", customer.address()))).statusCode()).isEqualTo(403);
        assertThat(town.colleague("mia").tryPost("/cases", Map.of("contact", Map.of("email", customer.address()),
                "subject", "Lamp", "text", "Dark")).statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerGetsNothingAndIsNotSentToAPage() {
        for (String path : List.of("leads", "cases", "contacts", "quotes", "mails", "outbox", "tasks", "decisions?subject=case:1",
                "enrolments?contactEmail=a@b.example", "processes", "me", "people", "teams", "demo/clock", "audit?subject=case:1")) {
            assertThat(town.stranger().get("/api/v1/" + path).statusCode()).as(path).isEqualTo(401);
        }
    }

    private Map<String, Function<String, Boolean>> theCase(String id) {
        return Map.of(
                "list", who -> lists(who, "/cases?limit=500", id),
                "list by customer", who -> lists(who, "/cases?contactEmail=" + customer.address(), id),
                "get", who -> status(who, "/cases/" + id),
                "mails", who -> status(who, "/cases/" + id + "/mails"),
                "decisions", who -> status(who, "/decisions?subject=case:" + id),
                "inbox", who -> tasks(who, "case:" + id),
                "instances", who -> instances(who, "case-handling", "case:" + id),
                "search", who -> finds(who, number(id), "/cases/" + id),
                "page", who -> page(who, "/cases/" + id));
    }

    private String opened(String team) {
        return units.perform(Actor.system("test"), null, () -> desk.open(new Opening("Dark", CaseKind.REQUEST, Priority.NORMAL,
                Custody.of(teams.findByTeamKey(team).orElseThrow().id()),
                customers.met(Introduction.of(customer.address(), null, null)), null, null, CustomFields.NONE)).id().toString());
    }

    private Stream<DynamicTest> matrix(List<String> seers, Map<String, Function<String, Boolean>> ways) {
        return ALL.stream().map(who -> dynamicTest(who, () -> ways.forEach((way, sees) ->
                assertThat(sees.apply(who)).as("%s through %s", who, way).isEqualTo(seers.contains(who)))));
    }

    private Stream<DynamicTest> refused(List<String> allowed, Map<String, String> paths) {
        return ALL.stream().map(who -> dynamicTest(who, () -> paths.forEach((way, path) -> assertThat(
                town.colleague(who).tryGet(path).statusCode()).as("%s through %s", who, way)
                .isEqualTo(allowed.contains(who) ? 200 : 403))));
    }

    private boolean lists(String who, String list, String id) {
        return town.colleague(who).get(list).path("items").valueStream().anyMatch(one -> one.path("id").asString().equals(id));
    }

    /** 200, or what does not exist; anything else is wrong. */
    private boolean status(String who, String path) {
        return seen(town.colleague(who).tryGet(path), path.startsWith("/audit"));
    }

    private boolean seen(HttpResponse<String> answer, boolean mayBeRefused) {
        assertThat(answer.statusCode()).isIn(mayBeRefused ? List.of(200, 404, 403) : List.of(200, 404));
        return answer.statusCode() == 200;
    }

    private boolean tasks(String who, String subject) {
        return !town.colleague(who).get("/tasks?scope=all&subject=" + subject).path("items").isEmpty();
    }

    private boolean instances(String who, String process, String subject) {
        return !town.colleague(who).get("/processes/" + process + "/instances?subject=" + subject).path("items").isEmpty();
    }

    private boolean page(String who, String path) {
        return seen(browser(who).get(path, "Accept", "text/html"), false);
    }

    /** Through the bar on top of every page, which goes at once to a case whose number was typed. */
    private boolean finds(String who, String typed, String page) {
        HttpResponse<String> found = browser(who).get("/search?q=" + typed, "Accept", "text/html");
        return found.body().contains(page) || found.headers().firstValue("Location").filter(to -> to.endsWith(page)).isPresent();
    }

    private Caller browser(String who) {
        Caller browser = town.browser(who);
        return browser;
    }

    private String number(String id) {
        return town.colleague("sam").get("/cases/" + id).path("number").asString();
    }

    private List<String> subjects(String who) {
        return town.colleague(who).get("/outbox?to=" + customer.address()).path("items").valueStream()
                .map(mail -> mail.path("subject").asString()).toList();
    }

    private List<String> told(String who, String contact) {
        return town.colleague(who).get("/contacts/" + contact + "/timeline").path("items").valueStream()
                .map(entry -> entry.path("subject").asString()).toList();
    }
}
