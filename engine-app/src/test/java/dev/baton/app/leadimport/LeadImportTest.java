package dev.baton.app.leadimport;

import static dev.baton.app.journey.Town.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Leads from a file, from the upload to the rows that stay out. */
@Journey
@TestPropertySource(properties = {"baton.leads.import.at-once=20", "baton.leads.import.most-rows=5000",
    "spring.datasource.url=jdbc:h2:mem:imports;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class LeadImportTest {

    private static final String CONSENTS_TOLD = "activity where kind = 'CONSENT'";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private Importer sam;

    @BeforeEach
    void comesIn() {
        sam = new Importer(town.port(), "sam");
    }

    @Test
    void goodRowsBecomeLeadsAndBadOnesSayWhy() {
        JsonNode one = sam.ended(sam.bring("""
                E-Mail;Nume;Firma;Țara;Angajați;Acord;Data acordului;Campanie;Unused
                ana.p@rows.example;Ana Pop;Lumina SRL;România;800;da;24.12.2025;Toamna;x
                not an address;Bob;;Atlantis;;;;
                =bad;Eve;;RO;;;;
                dan.p@rows.example;Dan Petre;;md;;nu;31.02.2025;
                """));

        assertThat(one.path("state").asString()).isEqualTo("done");
        assertThat(one.path("columns").valueStream().map(column -> column.path("field").asString("-")))
                .containsExactly("email", "name", "company", "country", "employees", "consent", "consentAt", "campaign", "-");
        assertThat(counts(one)).containsExactly(4, 4, 1, 0, 3);
        JsonNode lead = lead("ana.p@rows.example");
        assertThat(lead.path("score").asInt()).isPositive();
        assertThat(lead.path("owner").asString()).as("somebody has it").isNotEmpty();
        assertThat(lead.path("source").asString() + ", " + lead.path("campaign").asString()).isEqualTo("import, Toamna");
        assertThat(lead.path("country").asString()).isEqualTo("RO");
        assertThat(sam.read("/processes/lead-intake/instances?subject=lead:" + id(lead)).path("items")).hasSize(1);
        JsonNode rejected = sam.read(path(one) + "/rejected-rows").path("items");
        assertThat(rejected.valueStream().map(row -> row.path("line").asInt())).containsExactly(3, 4, 5);
        assertThat(rejected.path(0).path("reasons").valueStream().map(reason -> reason.path("column").asString() + ": " + reason.path("text").asString()))
                .containsExactly("E-Mail: “not an address” is not a mail address. Write it like ana@example.com.",
                        "Țara: “Atlantis” is no country that we know. Write its name or two letters, such as RO.");
    }

    @Test
    void badRowsComeAsAFileThatCanBeCorrectedAndBroughtInAgain() {
        JsonNode one = sam.ended(sam.bring("email,name,phone\nnobody,\"=HYPERLINK(\"\"x\"\")\",+40721000999\nok.1@again.example,Ok,1\n"));

        String file = sam.get(path(one) + "/rejected-rows", "text/csv").body();

        assertThat(file).isEqualTo("\uFEFFLine,What is wrong,email,name,phone\r\n"
                + "2,email: “nobody” is not a mail address. Write it like ana@example.com.,nobody,\"'=HYPERLINK(\"\"x\"\")\",'+40721000999\r\n");
        JsonNode again = sam.ended(sam.bring(file.replace(",nobody,", ",corrected@again.example,")));
        assertThat(counts(again)).containsExactly(1, 1, 1, 0, 0);
        assertThat(lead("corrected@again.example").path("phone").asString()).isEqualTo("+40721000999");
    }

    @Test
    void theSameCallTwiceIsOneImport() {
        byte[] file = "email\nonce@key.example\n".getBytes(UTF_8);
        Map<String, String> key = Map.of("Idempotency-Key", "import-once");

        var first = sam.tryBring("once.csv", file, Map.of(), key);
        var again = sam.tryBring("once.csv", file, Map.of(), key);
        var other = sam.tryBring("once.csv", "email\ntwice@key.example\n".getBytes(UTF_8), Map.of(), key);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.statusCode()).as("another file under the same key").isEqualTo(422);
        assertThat(sam.tryBring("once.csv", file, Map.of(), Map.of("Idempotency-Key", "import-another")).body()).isNotEqualTo(first.body());
    }

    @Test
    void whoHasALeadUnderWayJoinsItAlsoWithinOneFile() {
        JsonNode first = town.colleague("sam").post("/leads", Map.of("email", "ion@join.example", "firstName", "Ion", "lastName", "Rotaru"));

        JsonNode one = sam.ended(sam.bring("email,name,message\nion@join.example,Ion Rotaru,Please send a quote\n"
                + "new@join.example,Nina Nou,Hello\nnew@join.example,Nina Nou,Are you there?\n"));

        assertThat(counts(one)).containsExactly(3, 3, 1, 2, 0);
        assertThat(said(id(first))).containsExactly("Please send a quote");
        assertThat(said(id(lead("new@join.example")))).containsExactly("Are you there?");
        assertThat(jdbc.sql("select count(*) from decision_log d join decision_log earlier on d.cause = concat('decision:', earlier.id)"
                + " where d.subject_id <> earlier.subject_id and d.subject_id = ?").param(Long.parseLong(id(lead("new@join.example"))))
                .query(Integer.class).single()).as("decided because of what was decided about others").isZero();
    }

    @Test
    void aRowThatCannotBeStoredTakesNoOtherOfItsChunkWithIt() {
        jdbc.sql("alter table crm_lead add constraint no_unlucky check (email_key <> 'unlucky@chunk.example')").update();
        try {
            JsonNode one = sam.ended(sam.bring("email\nbefore@chunk.example\nunlucky@chunk.example\nafter@chunk.example\n"));

            assertThat(counts(one)).containsExactly(3, 3, 2, 0, 1);
            assertThat(id(lead("after@chunk.example"))).isNotEmpty();
        } finally {
            jdbc.sql("alter table crm_lead drop constraint no_unlucky").update();
        }
    }

    @Test
    void rowsGoOnWhereAnotherWorkerStoppedAndNoneIsLostOrTakenTwice() {
        JsonNode started = sam.bring(rows(400));
        soon("it is in the midst", () -> sam.read(path(started)).path("read").asInt() > 100 ? true : null);
        taken(started, 60);
        assertThat(sam.read(path(started)).path("read").asInt()).as("what the other had under way counts no more").isLessThan(400);
        taken(started, -1);

        JsonNode one = sam.ended(started);

        assertThat(counts(one)).containsExactly(400, 400, 392, 0, 8);
        assertThat(jdbc.sql("select count(*) from crm_lead where email_key like '%@many.example'").query(Integer.class).single()).isEqualTo(392);
        assertThat(jdbc.sql("select count(distinct email_key) from crm_lead where email_key like '%@many.example'").query(Integer.class).single())
                .isEqualTo(392);
        assertThat(jdbc.sql("select count(*) from lead_import_row where import_id = ?").param(Long.parseLong(id(one))).query(Integer.class).single())
                .isEqualTo(400);
    }

    @Test
    void readsOtherEncodingsAndSaysWhichRowsAreBroken() {
        byte[] cyrillic = "Почта;Фамилия;Компания\nivan@old.example;Петров;Московские лампы и светильники\n".getBytes(Charset.forName("windows-1251"));
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("email;company\na@mixed.example;Лампы Москвы\nb@mixed.example;Светильники\n".getBytes(UTF_8));
        mixed.writeBytes("c@mixed.example;Лампы\n".getBytes(Charset.forName("windows-1251")));

        JsonNode old = sam.ended(sam.bring(cyrillic));
        JsonNode broken = sam.ended(sam.bring(mixed.toByteArray()));

        assertThat(old.path("charset").asString()).isEqualTo("windows-1251");
        assertThat(lead("ivan@old.example").path("company").asString()).isEqualTo("Московские лампы и светильники");
        assertThat(counts(broken)).containsExactly(3, 3, 2, 0, 1);
        assertThat(sam.get(path(broken) + "/rejected-rows", "application/json").body()).contains("Letters are broken");
    }

    @Test
    void saysAtOnceWhatCannotBeImported() {
        assertThat(tried("", Map.of())).contains("400", "There are no rows below a first line with headers.");
        assertThat(tried("name,company\nAnn,Lumina\n", Map.of())).contains("400", "Say which column has the mail address.");
        assertThat(tried("a,b\nx@map.example,Ann\n", Map.of("mapping", "{\"a\":\"email\",\"b\":\"nonsense\"}")))
                .contains("400", "There is no field “nonsense”.");
        assertThat(tried("a\nx@map.example\n", Map.of("mapping", "{\"z\":\"email\"}"))).contains("400", "The file has no column “z”.");
        assertThat(tried("a\nx@map.example\n", Map.of("charset", "latin-9"))).contains("400", "Not one of: UTF-8");
        assertThat(tried("email\n" + "x@y.example\n".repeat(5001), Map.of())).contains("400", "The file has more than 5,000 rows.");
        assertThat(tried("a,b\nx@map.example,Ann\n", Map.of("mapping", "{\"a\":\"email\",\"b\":\"lastName\"}"))).contains("202");
    }

    @Test
    void isForThoseWhoHandLeadsToOthersAndEachSeesTheirOwn() {
        JsonNode one = sam.ended(sam.bring("email\nhidden@roles.example\n"));

        assertThat(new Importer(town.port(), "bob").tryBring("a.csv", "email\na@b.example\n".getBytes(UTF_8), Map.of()).statusCode()).isEqualTo(403);
        assertThat(new Importer(town.port(), "mia").get(path(one), "application/json").statusCode()).isEqualTo(404);
        assertThat(new Importer(town.port(), "ada").get(path(one), "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void undoneAnImportLeavesNothingButWhatPeopleWorkOn() {
        JsonNode before = town.colleague("sam").post("/leads", Map.of("email", "old@undo.example", "firstName", "Oana", "lastName", "Veche",
                "consents", List.of("marketing")));
        int score = before.path("score").asInt();
        Map<String, Integer> rows = everything();
        JsonNode one = sam.ended(sam.bring("""
                email,name,message,consent
                new.1@undo.example,Nina Nou,Hello,yes
                old@undo.example,Oana Veche,Please send a quote for 40 lamps,no
                new.2@undo.example,Dan Doi,,
                new.1@undo.example,Nina Nou,Are you there?,
                """));
        assertThat(counts(one)).containsExactly(4, 4, 2, 2, 0);
        JsonNode touched = lead("new.2@undo.example");
        town.colleague("sam").post("/leads/" + id(touched) + "/activities", Map.of("kind", "call", "text", "Talked"));

        assertThat(sam.post(path(one) + "/withdrawal").statusCode()).isEqualTo(202);
        JsonNode undone = sam.ended(one);

        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(List.of(undone.path("undone").asInt(), undone.path("kept").asInt())).containsExactly(3, 1);
        assertThat(sam.read(path(one) + "/kept-rows").path("items")).hasSize(1);
        JsonNode kept = sam.read(path(one) + "/kept-rows").path("items").path(0);
        assertThat(kept.path("lead")).isEqualTo(touched.path("id"));
        assertThat(kept.path("reason").asString()).isEqualTo("A person has worked on it since.");
        JsonNode old = sam.read("/leads/" + id(before));
        assertThat(old.path("score").asInt()).isEqualTo(score);
        assertThat(said(id(before))).isEmpty();
        Map<String, Integer> now = everything();
        assertThat(now.get("crm_lead")).as("the one that somebody called").isEqualTo(rows.get("crm_lead") + 1);
        assertThat(now.get("crm_contact")).isEqualTo(rows.get("crm_contact") + 1);
        assertThat(now.get("consent")).isEqualTo(rows.get("consent"));
        assertThat(now.get(CONSENTS_TOLD)).isEqualTo(rows.get(CONSENTS_TOLD));
        assertThat(now.get("ACT_RU_TASK")).isEqualTo(rows.get("ACT_RU_TASK") + 1);
        assertThat(open("new.1@undo.example")).isZero();
    }

    @Test
    void undoneTwiceTakesBackWhatIsFreeByThen() {
        JsonNode one = sam.ended(sam.bring("email\nfirst@twice.example\nsecond@twice.example\n"));
        JsonNode joined = sam.ended(sam.bring("email\nfirst@twice.example\n"));
        assertThat(sam.ended(undo(one)).path("kept").asInt()).as("somebody asked again").isEqualTo(1);
        assertThat(sam.ended(undo(joined)).path("undone").asInt()).isEqualTo(1);

        JsonNode again = sam.ended(undo(one));

        assertThat(List.of(again.path("undone").asInt(), again.path("kept").asInt())).containsExactly(2, 0);
        assertThat(sam.read(path(one) + "/kept-rows").path("items")).isEmpty();
        assertThat(open("first@twice.example")).isZero();
    }

    @Test
    void undoingAnImportThatRunsStopsItAndTakesBackWhatIsIn() {
        JsonNode started = sam.bring(rows(900).replace("@many", "@stopped"));
        soon("it is in the midst", () -> sam.read(path(started)).path("read").asInt() > 60 ? true : null);

        JsonNode undone = sam.ended(undo(started));

        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(undone.path("read").asInt()).isLessThan(900);
        assertThat(undone.path("undone").asInt()).isEqualTo(undone.path("created").asInt()).isPositive();
        assertThat(jdbc.sql("select count(*) from crm_contact where email_key like '%@stopped.example'").query(Integer.class).single()).isZero();
    }

    private JsonNode undo(JsonNode one) {
        assertThat(sam.post(path(one) + "/withdrawal").statusCode()).isEqualTo(202);
        return one;
    }

    private int open(String email) {
        return jdbc.sql("select count(*) from work_item where sender like ? and closed = false").param("%" + email + "%").query(Integer.class).single();
    }

    private Map<String, Integer> everything() {
        return List.of("crm_lead", "crm_contact", "consent", CONSENTS_TOLD, "ACT_RU_TASK").stream().collect(Collectors.toMap(table -> table,
                table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    private String tried(String file, Map<String, String> fields) {
        var answer = sam.tryBring("leads.csv", file.getBytes(UTF_8), fields);
        return answer.statusCode() + " " + answer.body();
    }

    /** 1 in 50 is bad. */
    private static String rows(int number) {
        return IntStream.range(0, number).mapToObj(i -> i % 50 == 7 ? "row " + i + ",Nobody,5" : "p" + i + "@many.example,Person No" + i + "," + i)
                .collect(Collectors.joining("\n", "email,name,employees\n", "\n"));
    }

    /** Another worker holds it, for so many seconds from now. */
    private void taken(JsonNode one, int seconds) {
        jdbc.sql("update lead_import set worker = 'another', lease_until = ? where id = ?")
                .params(Timestamp.from(Clock.systemUTC().instant().plusSeconds(seconds)), Long.parseLong(id(one))).update();
    }

    private JsonNode lead(String email) {
        long id = jdbc.sql("select id from crm_lead where email_key = ? and merged_into is null").param(email).query(Long.class).single();
        return sam.read("/leads/" + id);
    }

    private List<String> said(String lead) {
        return sam.read("/leads/" + lead + "/joined").path("items").valueStream().map(one -> one.path("message").asString()).toList();
    }

    private static List<Integer> counts(JsonNode one) {
        return List.of("rows", "read", "created", "joined", "rejected").stream().map(name -> one.path(name).asInt()).toList();
    }

    private static String path(JsonNode one) {
        return "/lead-imports/" + id(one);
    }

    private static String id(JsonNode one) {
        return one.path("id").asString();
    }
}
