package dev.baton.app.journey;

import static dev.baton.app.journey.QuietWeek.at;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens to a lead that nobody touches, that does not answer, and that rests, on a clock that is moved. */
@OnAMovedClock
class LeadInTimeJourneyTest {

    @Autowired Town town;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private LocalDate monday;
    private Colleague sam;

    @BeforeEach
    void aNewWeekBegins() {
        monday = QuietWeek.monday(clock);
        itIs(at(monday, "10:00"));
        sam = town.colleague("sam");
    }

    @Test
    void anUntouchedLeadIsRemindedOfThenGoesToSomeoneElseThenToTheSupervisor() {
        String lead = hot(town.customer("Oana"));
        String first = owner(lead);

        itIs(at(monday, "10:59"));
        assertThat(reminders(lead)).isEmpty();
        itIs(at(monday, "11:01"));
        assertThat(reminders(lead)).as("the first contact was due after an hour").containsExactly(first);
        assertThat(owner(lead)).isEqualTo(first);

        itIs(at(monday, "11:31"));
        String second = owner(lead);
        assertThat(second).as("half an hour later").isNotIn(first, "", "sam");
        assertThat(reminders(lead)).as("who lost it need not be reminded").isEmpty();

        itIs(at(monday, "13:31"));
        assertThat(reminders(lead)).as("an hour, lunch between").containsExactly(second);
        itIs(at(monday, "14:01"));
        assertThat(owner(lead)).as("half an hour later").isEqualTo("sam");
        assertThat(decisions(lead)).isEqualTo(4);

        itIs(at(monday.plusDays(1), "10:00"));
        assertThat(owner(lead)).as("nobody is after the supervisor").isEqualTo("sam");
        assertThat(sam.taskAbout(lead).path("assignee").asString()).isEqualTo("sam");
    }

    @Test
    void aCallANoteAMailAndAWordOnWhatBecameOfItAreTouches() {
        String called = hot(town.customer("Call"));
        String noted = hot(town.customer("Note"));
        String written = hot(town.customer("Mail"));
        String tried = hot(town.customer("Try"));
        String settled = hot(town.customer("Settled"));
        Map<String, String> owners = new HashMap<>();
        List.of(called, noted, written, tried).forEach(lead -> owners.put(lead, owner(lead)));

        sam.post(path(called) + "/activities", Map.of("kind", "call", "text", "Wants to see it"));
        itIs(at(monday, "11:10"));
        sam.post(path(noted) + "/activities", Map.of("kind", "note", "text", "Their shop is in Cluj"));
        sam.post(path(written) + "/mails", Map.of("text", "When may we call?"));
        sam.post(path(tried) + "/activities", Map.of("kind", "call", "text", "Nobody there", "reached", false));
        sam.complete(sam.taskAbout(settled), Map.of("outcome", "disqualified"));

        assertThat(List.of(called, noted, written, tried, settled)).as("the reminders are of no use any more")
                .allSatisfy(lead -> assertThat(reminders(lead)).isEmpty());
        itIs(at(monday.plusDays(1), "17:00"));
        assertThat(owners).allSatisfy((lead, owner) -> assertThat(owner(lead)).isEqualTo(owner));
        assertThat(status(settled)).isEqualTo("disqualified");
    }

    @Test
    void theLastTryWithoutContactEndsTheWorkAndTheLeadComesBackAtItsDate() {
        String lead = hot(town.customer("Silent"));
        for (int tries = 1; tries < 5; tries++) {
            assertThat(tryToCall(lead)).isEqualTo("working");
        }

        sam.delete(path(lead) + "/activities/" + sam.get(path(lead) + "/activities?kind=calls").path("items").get(0).path("id").asString());
        assertThat(tryToCall(lead)).as("what was taken back was no try").isEqualTo("working");
        assertThat(tryToCall(lead)).as("an A lead is tried five times").isEqualTo("nurture");

        Instant until = Instant.parse(sam.get(path(lead)).path("restsUntil").asString());
        assertThat(until).as("two weeks").isBetween(at(monday.plusDays(14), "10:00"), at(monday.plusDays(14), "11:00"));
        assertThat(tasks(lead)).isZero();
        itIs(until.minusSeconds(60));
        assertThat(status(lead)).isEqualTo("nurture");
        itIs(until.plusSeconds(60));
        assertThat(status(lead)).isEqualTo("assigned");
        assertThat(sam.taskAbout(lead).path("assignee").asString()).isEqualTo(owner(lead));
        assertThat(sam.get(path(lead)).path("touchedAt").isNull()).as("it is to be touched anew").isTrue();
        assertThat(tryToCall(lead)).as("the first of five tries").isEqualTo("working");
    }

    @Test
    void whoWritesBeforeTheDateIsTakenUpAtOnceAndWhoWasNeverReachedIsLeftInPeace() {
        Customer early = town.customer("Early");
        String lead = hot(early);
        sam.post(path(lead) + "/mails", Map.of("text", "May we call you?"));
        JsonNode letter = soon("our mail", () -> sam.get(path(lead) + "/mails").path("items"));
        sam.complete(sam.taskAbout(lead), Map.of("outcome", "nurture"));
        assertThat(status(lead)).isEqualTo("nurture");
        assertThat(letter).isNotEmpty();

        early.answers(early.inbox(1).getFirst(), "Now I would like to see it.");

        soon("it is assigned again", () -> status(lead).equals("assigned"));
        assertThat(sam.taskAbout(lead).path("title").asString()).isEqualTo("Contact lead");

        for (int round = 0; round < 2; round++) {
            sam.complete(sam.taskAbout(lead), Map.of("outcome", "noAnswer"));
            JsonNode resting = sam.get(path(lead));
            if (!resting.path("restsUntil").isNull()) {
                itIs(Instant.parse(resting.path("restsUntil").asString()).plusSeconds(60));
            }
        }
        assertThat(status(lead)).as("it has rested often enough").isEqualTo("nurture");
        assertThat(sam.get(path(lead)).path("restsUntil").isNull()).isTrue();
        assertThat(tasks(lead)).isZero();
    }

    @Test
    void whatNobodyElseFitsIsTheTeamsAgainAndNotWhoseWhoLetItLie() {
        Customer council = town.customer("Council");
        String tender = "lead:" + sam.post("/leads", Map.of("email", council.address(), "industry", "public",
                "message", "A tender for 40 lamps")).path("id").asString();
        JsonNode task = sam.taskAbout(tender);
        assertThat(task.path("assignee").asString("")).as("a tender waits in the list").isEmpty();
        town.colleague("alice").put("/tasks/" + task.path("id").asString() + "/claim", Map.of());
        assertThat(owner(tender)).isEqualTo("alice");

        itIs(at(monday.plusDays(1), "17:00"));

        assertThat(owner(tender)).as("half a day after the reminder").isEmpty();
        assertThat(sam.taskAbout(tender).path("assignee").asString("")).isEmpty();
        town.colleague("bob").put("/tasks/" + task.path("id").asString() + "/claim", Map.of());
        assertThat(owner(tender)).isEqualTo("bob");
    }

    @Test
    void whatNobodyTookIsToldToWhoLeadsTheTeam() {
        String tender = "lead:" + sam.post("/leads", Map.of("email", town.customer("Mayor").address(), "industry", "public",
                "message", "A tender for 40 lamps")).path("id").asString();
        assertThat(owner(tender)).isEmpty();
        String claim = claim(tender);

        itIs(Instant.parse(sam.get(path(tender)).path("firstContactBy").asString()).plusSeconds(60));

        assertThat(reminders(tender)).containsExactly("sam");
        town.colleague("bob").put(claim, Map.of());
        assertThat(reminders(tender)).as("somebody has it now").isEmpty();
    }

    @Test
    void aPersonSaysWhenToAskAgain() {
        String lead = hot(town.customer("Later"));
        JsonNode task = sam.taskAbout(lead);
        assertThat(sam.tryPost("/tasks/" + task.path("id").asString() + "/completion",
                Map.of("values", Map.of("outcome", "nurture", "restDays", 731))).statusCode()).isEqualTo(400);

        sam.complete(task, Map.of("outcome", "nurture", "restDays", 3));

        Instant until = Instant.parse(sam.get(path(lead)).path("restsUntil").asString());
        assertThat(until).isBetween(at(monday.plusDays(3), "10:00"), at(monday.plusDays(3), "11:00"));
        itIs(until.plusSeconds(60));
        assertThat(status(lead)).isEqualTo("assigned");
    }

    @Test
    void whoGaveALeadBackTakesItAnewOnceItHasRested() {
        jdbc.sql("insert into person_quota (person_id, per_month) select id, 1000 from person where login = 'alice'").update();
        try {
            int before = given("alice");
            Colleague alice = town.colleague("alice");
            String tender = "lead:" + sam.post("/leads", Map.of("email", town.customer("School").address(), "industry", "public",
                    "message", "A tender for 40 lamps")).path("id").asString();
            alice.put(claim(tender), Map.of());
            alice.delete(claim(tender));
            alice.put(claim(tender), Map.of());
            alice.delete(claim(tender));
            assertThat(given("alice")).isEqualTo(before + 1);

            sam.complete(sam.taskAbout(tender), Map.of("outcome", "nurture", "restDays", 1));
            itIs(at(monday.plusDays(1), "12:00"));
            alice.put(claim(tender), Map.of());

            assertThat(given("alice")).as("that is another turn").isEqualTo(before + 2);
        } finally {
            jdbc.sql("delete from person_quota where person_id = (select id from person where login = 'alice')").update();
        }
    }

    private String claim(String lead) {
        return "/tasks/" + sam.taskAbout(lead).path("id").asString() + "/claim";
    }

    private int given(String login) {
        return jdbc.sql("select coalesce(sum(d.amount), 0) from assignment_day d join person p on p.id = d.person_id where p.login = ?")
                .param(login).query(Integer.class).single();
    }

    private void itIs(Instant time) {
        town.colleague("ada").put("/demo/clock", Map.of("at", time.toString()));
    }

    /** An A lead: the first contact is due within an hour. */
    private String hot(Customer who) {
        return "lead:" + sam.post("/leads", Map.of("email", who.address(), "company", who.address() + " SRL", "employees", 800,
                "phone", "+40213000000", "message", "Please send a quote for 40 lamps")).path("id").asString();
    }

    private String tryToCall(String lead) {
        return sam.post(path(lead) + "/activities", Map.of("kind", "call", "text", "Nobody answers", "reached", false))
                .path("status").asString();
    }

    private String owner(String lead) {
        return sam.get(path(lead)).path("owner").asString("");
    }

    private String status(String lead) {
        return sam.get(path(lead)).path("status").asString();
    }

    /** Whose inbox says that nobody has touched it. */
    private List<String> reminders(String lead) {
        return jdbc.sql("""
                        select p.login from work_item w join person p on p.id = w.assignee_id
                        where w.subject_type = 'lead' and w.subject_id = ? and w.kind = 'NOTICE' and w.closed = false""")
                .param(id(lead)).query(String.class).list();
    }

    private int tasks(String lead) {
        return jdbc.sql("select count(*) from work_item where subject_type = 'lead' and subject_id = ? and closed = false")
                .param(id(lead)).query(Integer.class).single();
    }

    private long decisions(String lead) {
        return sam.get("/decisions?subject=" + lead).path("items").valueStream()
                .filter(one -> one.path("decision").asString().equals("lead-follow-up")).count();
    }

    private static String path(String lead) {
        return "/leads/" + id(lead);
    }

    private static long id(String lead) {
        return Long.parseLong(lead.substring("lead:".length()));
    }
}
