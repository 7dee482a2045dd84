package dev.baton.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.AccessTest;
import dev.baton.app.access.Caller;
import dev.baton.app.access.TestPeople;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every call may rely on. */
@AccessTest
@Import(OrdersOfTheTest.class)
class ConventionsTest {

    private static final String ORDERS = "/api/v1/test/orders";

    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    private Caller caller;

    @BeforeEach
    void logIn() {
        caller = Caller.at(port).withPassword(people.with(Role.AGENT).login(), TestPeople.PASSWORD);
    }

    @Test
    void speaksIdsAndAmountsAsStringsConstantsInCamelCaseAndTimesWithOffset() {
        HttpResponse<String> answer = caller.post(ORDERS, """
                {"name": "one", "state": "inApproval", "team": "648518346341351424", "amount": 12.50,
                 "at": "2026-11-20T13:00:00.5+01:00", "about": "case:648518346341351424", "custom": {"any": {"thing": 1}}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"state\":\"inApproval\"", "\"team\":\"648518346341351424\"",
                "\"amount\":\"12.50\"", "\"at\":\"2026-11-20T12:00:00.500Z\"", "\"about\":\"case:648518346341351424\"",
                "\"custom\":{\"any\":{\"thing\":1}}", "\"version\":3").containsPattern("\"id\":\"\\d+\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "x", "nmae": "y"}                                    | nmae             | Unknown field
            {"name": "far too long a name"}                               | name             | between
            {"name": " "}                                                 | name             | blank
            {"name": "x", "state": "approved"}                            | state            | Not one of: draft, inApproval
            {"name": "x", "state": "IN_APPROVAL"}                         | state            | Not one of: draft, inApproval
            {"name": "x", "team": "seven"}                                | team             | not understood
            {"name": "x", "about": "nothing"}                             | about            | not understood
            {"name": "x", "lines": [{"quantity": 1}, {"quantity": "many"}]} | lines[1].quantity | not understood
            {"name": "x", "lines": [{"quantity": 1, "colour": "red"}]}    | lines[0].colour  | Unknown field
            """)
    void namesTheFieldThatIsWrong(String body, String field, String words) {
        int before = OrdersOfTheTest.DONE.get();

        HttpResponse<String> answer = caller.post(ORDERS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":400", "\"field\":\"" + field + "\"", words);
        assertThat(OrdersOfTheTest.DONE).hasValue(before);
    }

    @Test
    void saysWhereJsonIsBroken() {
        assertThat(caller.post(ORDERS, "{\"name\": \"x\",\n  oops}").body()).contains("line 2, column 3", "\"status\":400");
        assertThat(caller.post(ORDERS, "").body()).contains("\"status\":400");
        assertThat(caller.post(ORDERS, "{\"name\": \"x\"} trailing").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsRefusalsApart() {
        assertThat(caller.post(ORDERS + "/clash", "{}").statusCode()).isEqualTo(409);
        assertThat(caller.post(ORDERS + "/clash", "{}").body()).contains("at least 7 characters");
        assertThat(caller.post(ORDERS + "/race", "{}").body()).contains("\"status\":409", "Somebody else");
        assertThat(caller.delete(ORDERS + "/7").statusCode()).isEqualTo(404);
        assertThat(caller.delete(ORDERS + "/seven").body()).isEqualTo(caller.delete(ORDERS + "/7").body());
        assertThat(caller.get("/api/v1/no/such/thing").body()).contains("\"status\":404", "yours to see");
        assertThat(caller.send("PATCH", ORDERS, "{}").statusCode()).isEqualTo(405);
        assertThat(caller.post(ORDERS, "x", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(caller.get(ORDERS + "?state=approved").body()).contains("\"field\":\"state\"", "draft, inApproval");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        assertThat(caller.delete(ORDERS + "/7", "Accept-Language", "ro-RO, en;q=0.5").body()).contains("înregistrare");
        assertThat(caller.delete(ORDERS + "/7", "Accept-Language", "fa").body()).contains("رکورد");
        assertThat(caller.delete(ORDERS + "/7").body()).contains("no such record");
    }

    @Test
    void changesOnlyTheVersionThatTheCallerHasSeen() {
        assertThat(caller.send("PUT", ORDERS + "/7", "", "If-Match", "\"3\"").statusCode()).isEqualTo(200);
        assertThat(caller.send("PUT", ORDERS + "/7", "").statusCode()).isEqualTo(200);
        assertThat(caller.send("PUT", ORDERS + "/7", "", "If-Match", "\"2\"").body()).contains("\"status\":412");
    }

    @Test
    void listsPartByPart() {
        HttpResponse<String> first = caller.get(ORDERS);
        assertThat(first.body()).startsWith("{\"items\":[\"1\",\"2\"").endsWith("\"50\"],\"next\":\"50\"}");
        assertThat(caller.get(ORDERS + "?after=50&limit=2").body()).isEqualTo("{\"items\":[\"51\",\"52\"],\"next\":\"52\"}");
        assertThat(caller.get(ORDERS + "?after=999").body()).isEqualTo("{\"items\":[\"1000\",\"1001\"],\"next\":null}");
        assertThat(caller.get(ORDERS + "?limit=9999").body()).endsWith("\"500\"],\"next\":\"500\"}");
        assertThat(caller.get(ORDERS + "?limit=none").body()).contains("\"field\":\"limit\"");
        assertThat(caller.get(ORDERS + "?after=none").body()).contains("\"field\":\"after\"");
    }

    @Test
    void describesItself() {
        HttpResponse<String> description = Caller.at(port).withPassword(people.with(Role.DESIGNER).login(),
                TestPeople.PASSWORD).get("/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("application/problem+json", "#/components/schemas/Problem", "inApproval",
                "Idempotency-Key", "If-Match", "\"bearer\"").doesNotContain("IN_APPROVAL", "\"Viewer\"");
        assertThat(caller.get("/v3/api-docs").statusCode()).isEqualTo(403);
    }
}
