package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.access.Caller;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.studio.Parcel;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Supervisors try a mail: they see what would become of it and why, and nothing changes. */
@Journey
@InBrowser
class MailTrialTest {

    private static final String BENCH = "/mails/trial";
    private static final String ODD = """
            From: Ana Pop <ana@bench.example>
            To: <support@baton.example>
            Subject: Refund for order A-12?
            Content-Type: multipart/mixed; boundary=frontier

            --frontier
            Content-Type: text/plain; charset=us-ascii

            Hello, my lamp is broken. Can I have a refund?

            On Monday, Support <support@baton.example> wrote:
            > How are you?
            --frontier
            Content-Type: application/pdf; name=invoice.pdf
            Content-Disposition: attachment; filename=invoice.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQ=
            """;

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void saysHowAMailIsReadWhichRulesWouldRouteItAndWhatItWouldBeAnsweredAndWritesNothing() throws Exception {
        Caller sam = browser("sam");
        String token = sam.token(BENCH);
        Map<String, Integer> before = everything();

        String page = tried(sam, token, ODD).body();

        assertThat(everything()).isEqualTo(before);
        assertThat(page).as("what would happen").contains("It would open a case for Support.", "No sign of a machine");
        assertThat(page).as("why").contains("Mail to a mailbox goes to the team that it belongs to", "/rules/email-routing");
        assertThat(page).as("the automatic answer").contains("<code>received", "C-…").doesNotContain("{{");
        assertThat(page).as("how it was read").contains("Ana Pop &lt;ana@bench.example&gt;", "Can I have a refund?", "invoice.pdf",
                "application/pdf", "Its last part is not closed.");
    }

    @Test
    void foreseesNoAutomaticAnswerForWhoWantsNone() throws Exception {
        Caller sam = browser("sam");

        String page = tried(sam, sam.token(BENCH), "X-Auto-Response-Suppress: All\n" + ODD).body();

        assertThat(page).contains("It would open a case for Support.").doesNotContain("<code>received");
    }

    @Test
    void saysWhichCaseAnAnswerWouldJoinAndThatAStrangersWouldNot() throws Exception {
        Customer maria = town.customer("Maria");
        maria.writes("support@baton.example", "Lamp", "My lamp is dark.");
        Message answer = maria.inbox(1).getFirst();
        JsonNode one = Town.only(town.colleague("sam").get("/cases?contactEmail=" + maria.address()));
        MimeMessage reply = (MimeMessage) answer.reply(false);
        reply.setFrom(new InternetAddress(maria.address(), "Maria"));
        reply.setText("It is the blue one.", "utf-8");
        String written = written(reply);
        Caller sam = browser("sam");
        String token = sam.token(BENCH);
        String name = one.path("number").asString();
        Map<String, Integer> before = everything();

        assertThat(tried(sam, token, written).body()).contains("It would join case " + name + ".",
                "/cases/" + one.path("id").asString(), "It was sent to the address of this thread").doesNotContain("why-rules");
        reply.setFrom(new InternetAddress("stranger@bench.example", "Maria"));
        assertThat(tried(sam, token, written(reply)).body()).contains("It would open a case for Support.", name,
                "stays untouched: the sender has no part in it");

        assertThat(everything()).isEqualTo(before);
        assertThat(town.colleague("sam").get("/cases/" + one.path("id").asString()).path("status").asString())
                .isEqualToIgnoringCase("new");
    }

    @Test
    void saysNoMoreOfACaseOrALeadThanItsReaderMaySee() throws Exception {
        Customer maria = town.customer("Maria");
        maria.writes("support@baton.example", "Secret lamp", "My lamp is dark.");
        MimeMessage ofCase = answer(maria);
        JsonNode one = Town.only(town.colleague("sam").get("/cases?contactEmail=" + maria.address()));
        Customer ana = town.customer("Ana");
        ana.writes("sales@baton.example", "Offer", "Please send us an offer for forty lamps.");
        MimeMessage ofLead = answer(ana);
        Caller sam = browser("sam");
        String token = sam.token(BENCH);
        assertThat(tried(sam, token, written(ofCase)).body()).contains("Secret lamp");
        assertThat(tried(sam, token, written(ofLead)).body()).contains("It would join the lead of Ana.");

        try {
            supervisorsSee("NONE", 404, sam, one);

            assertThat(tried(sam, token, written(ofCase)).body()).contains("It would join case " + one.path("number").asString() + ".")
                    .doesNotContain("Secret lamp", "/cases/" + one.path("id").asString());
            assertThat(tried(sam, token, written(ofLead)).body()).contains("It would join a lead.").doesNotContainPattern("href=\"/leads/\\d");
        } finally {
            supervisorsSee("TREE", 200, sam, one);
        }
    }

    @Test
    void foreseesThatWhoAsksAgainJoinsTheirLead() throws Exception {
        Customer olga = town.customer("Olga");
        olga.writes("sales@baton.example", "Offer", "Please send us an offer for forty lamps.");
        JsonNode lead = soon("a lead", () -> town.colleague("sam").get("/leads?limit=500").path("items").valueStream()
                .filter(one -> one.path("email").asString().equals(olga.address())).findFirst().orElse(null));
        MimeMessage again = olga.mail("sales@baton.example", "Another offer", "And please send us an offer for fifty lamps.");
        again.saveChanges();
        Caller sam = browser("sam");

        assertThat(tried(sam, sam.token(BENCH), written(again)).body()).contains("It would join the lead of Olga.");

        olga.sends(again);
        soon("it joined", () -> town.colleague("sam").get("/mails?outcome=joinedLead").path("items").valueStream()
                .filter(mail -> mail.path("from").asString().equals(olga.address())).findFirst().orElse(null));
        assertThat(town.colleague("sam").get("/leads/" + lead.path("id").asString() + "/joined").path("items")).hasSize(1);
    }

    /** Its subject is new, so that only the record has the old one. */
    private static MimeMessage answer(Customer who) throws Exception {
        MimeMessage answer = (MimeMessage) who.inbox(1).getFirst().reply(false);
        answer.setFrom(new InternetAddress(who.address()));
        answer.setSubject("Hello");
        answer.setText("It is the blue one.", "utf-8");
        return answer;
    }

    /** What a person may is remembered for some seconds. */
    private void supervisorsSee(String scope, int status, Caller sam, JsonNode one) {
        jdbc.sql("update access_rule set scope = ? where role = 'SUPERVISOR' and record_type in ('case', 'lead')").param(scope).update();
        soon("it counts", () -> sam.get("/cases/" + one.path("id").asString()).statusCode() == status);
    }

    @Test
    void foreseesThatAWebFormsMailIsItsCustomersAndSoItIs() throws Exception {
        Customer ana = town.customer("Ana");
        MimeMessage form = ana.mail("support@baton.example", "Contact form", "My lamp is broken.");
        form.setFrom(new InternetAddress("support@baton.example", "Our web site"));
        form.setReplyTo(new InternetAddress[] {new InternetAddress(ana.address())});
        form.saveChanges();
        Caller sam = browser("sam");

        assertThat(tried(sam, sam.token(BENCH), written(form)).body()).contains("It would open a case for Support.",
                ana.address(), "<code>received").doesNotContain("Our web site");
        ana.sends(form);

        assertThat(ana.inbox(1)).as("the automatic answer, to the customer").hasSize(1);
        JsonNode one = Town.only(town.colleague("sam").get("/cases?contactEmail=" + ana.address()));
        assertThat(one.path("subject").asString()).isEqualTo("Contact form");
        assertThat(town.colleague("sam").get("/contacts?limit=500").path("items").valueStream())
                .extracting(contact -> contact.path("email").asString()).contains(ana.address()).doesNotContain("support@baton.example");
    }

    @Test
    void knowsAMailThatIsHereAlready() {
        Customer nina = town.customer("Nina");
        nina.writes("support@baton.example", "No light", "It stays dark.");
        JsonNode mail = soon("it is filed", () -> town.colleague("sam").get("/mails?outcome=newCase").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(nina.address())).findFirst().orElse(null));
        String raw = town.colleague("sam").tryGet("/mails/" + mail.path("id").asString() + "/raw").body();
        Caller sam = browser("sam");

        assertThat(tried(sam, sam.token(BENCH), raw).body()).contains("it would be a duplicate",
                "/mails/" + mail.path("id").asString());
    }

    @Test
    void tellsWhatNoPersonWrote() {
        Caller sam = browser("sam");
        String token = sam.token(BENCH);

        assertThat(tried(sam, token, "From: ann@bench.example\nAuto-Submitted: auto-replied\nSubject: Away\n\nUntil Monday.\n").body())
                .contains("It would be noted as a machine", "Its headers say that a machine answered").doesNotContain("why-rules");
        assertThat(tried(sam, token, "From: MAILER-DAEMON@bench.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "Your message could not be delivered.\n<gone@bench.example>: 550 5.1.1 User unknown\n").body())
                .contains("It would be noted as a bounce", "gone@bench.example", "5.1.1", "for good");
    }

    @Test
    void isForSupervisorsOnly() {
        assertThat(browser("sam").get("/mails").body()).contains(BENCH);
        assertThat(browser("bob").get(BENCH).statusCode()).isEqualTo(403);
        Caller bob = browser("bob");
        assertThat(tried(bob, bob.token("/"), ODD).statusCode()).isEqualTo(403);
        Caller mia = browser("mia");
        assertThat(tried(mia, mia.token("/"), ODD).statusCode()).isEqualTo(403);
    }

    @Test
    void saysSoWhenAFileIsEmptyOrTooLarge() {
        Caller sam = browser("sam");
        String token = sam.token(BENCH);

        HttpResponse<String> empty = tried(sam, token, "");
        HttpResponse<String> large = tried(sam, token, "Subject: x\n\n" + "x".repeat(21_500_000));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Choose a mail first");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.headers().firstValue("HX-Trigger").orElse("")).contains("This is too large.");
    }

    @Test
    void looksAtItInABrowser(Window window, Window persian) throws IOException {
        Page page = town.seat(window, "sam", "/mails");
        page.locator("main a[href='" + BENCH + "']").click();
        page.locator("#file").waitFor();
        window.picture("mail-trial-empty");
        page.setInputFiles("#file", eml(ODD));
        page.locator("#outcome .why").waitFor();
        window.picture("mail-trial");
        page.locator("#outcome .letter").evaluate("one => one.scrollIntoView()");
        window.picture("mail-trial-read");
        page.setInputFiles("#file", eml("Subject: x\n\n" + "x".repeat(20_971_600)));
        assertThat(page.evaluate("document.querySelector('#file').validationMessage").toString()).contains("larger than 20 MB");

        Page mobile = town.seat(persian.phone().dark(), "sam", "/");
        mobile.locator(".bar-tools summary[aria-label]").click();
        mobile.locator(".menu-item[lang=fa]").click();
        mobile.locator("html[lang=fa]").waitFor();
        mobile.navigate(town.url(BENCH));
        mobile.setInputFiles("#file", eml(ODD));
        mobile.locator("#outcome .why").waitFor();
        persian.picture("mail-trial-phone-dark-fa");
        assertThat(mobile.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        assertThat(mobile.locator("body").innerText()).doesNotContain("??");
        mobile.locator(".bar-tools summary[aria-label]").click();
        mobile.locator(".menu-item[lang=en]").click();
        mobile.locator("html[lang=en]").waitFor();
    }

    private static FilePayload eml(String mail) {
        return new FilePayload("odd.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of every table, sessions and the engine's own meters apart, and files in the store. */
    private Map<String, Integer> everything() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'").query(String.class).list()
                .stream().filter(table -> !table.matches("(?i).*(session|node|login|log_in|ru_meter|job).*"))
                .forEach(table -> counts.put(table, jdbc.sql("select count(*) from \"" + table + "\"").query(Integer.class).single()));
        assertThat(counts.keySet().stream().map(String::toLowerCase)).contains("mail_message", "crm_case", "crm_lead", "crm_contact",
                "decision_log", "outbox_mail", "activity");
        try (var files = Files.walk(Path.of("target/journey/files"))) {
            counts.put("files", (int) files.filter(Files::isRegularFile).count());
        }
        return counts;
    }

    private static String written(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> tried(Caller browser, String token, String mail) {
        Parcel parcel = new Parcel().file("file", "a.eml", mail);
        return browser.post(BENCH, parcel.body(), "Content-Type", parcel.type(), "X-CSRF-TOKEN", token, "HX-Request", "true");
    }

    private Caller browser(String login) {
        Caller browser = town.browser(login);
        return browser;
    }
}
