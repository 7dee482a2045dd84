package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Lists of leads are kept for oneself, a team or everybody, by who may. */
@Journey
class KeptListsJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void eachSeesTheirOwnTheirTeamsAndEverybodys() {
        String name = "List " + UUID.randomUUID();
        JsonNode mine = keep("alice", name + " mine", "personal", null);
        JsonNode teams = keep("sam", name + " team", "team", "sales");
        JsonNode all = keep("ada", name + " all", "organisation", null);

        assertThat(mine.path("query").asString()).isEqualTo("whose=mine&grade=A");
        assertThat(seen("alice", name)).containsExactly(name + " all", name + " mine", name + " team");
        assertThat(seen("bob", name)).containsExactly(name + " all", name + " team");
        assertThat(seen("carol", name)).as("who is not in Sales").containsExactly(name + " all");

        assertThat(town.colleague("alice").tryPost("/lead-filters", body(name, "team", "sales")).statusCode()).isEqualTo(409);
        assertThat(town.colleague("sam").tryPost("/lead-filters", body(name, "organisation", null)).statusCode()).isEqualTo(409);
        assertThat(town.colleague("sam").tryPost("/lead-filters", body(" ", "personal", null)).statusCode()).isEqualTo(400);
        assertThat(town.colleague("alice").tryPatch(path(all), Map.of("name", "x")).statusCode()).isEqualTo(409);
        assertThat(town.colleague("bob").tryDelete(path(mine)).statusCode()).isEqualTo(404);
        assertThat(town.colleague("sam").tryPatchIf(path(teams), Map.of("name", "x"), "\"99\"").statusCode()).isEqualTo(412);

        assertThat(town.colleague("sam").patch(path(teams), Map.of("name", name + " renamed")).path("name").asString()).isEqualTo(name + " renamed");
        List.of(mine, teams, all).forEach(one -> town.colleague(one.path("by").asString()).delete(path(one)));
        assertThat(seen("alice", name)).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsLeftOutAndKeepsNobodyFromTheOthers() {
        String name = "List " + UUID.randomUUID();
        JsonNode broken = keep("alice", name + " broken", "personal", null);
        JsonNode good = keep("alice", name + " good", "personal", null);
        jdbc.sql("update lead_filter set query = 'status=MELTED&since=yesterday' where id = ?").param(broken.path("id").asLong()).update();

        HttpResponse<String> page = town.browser("alice").get("/leads", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(name + " good").doesNotContain(name + " broken");
        List.of(broken, good).forEach(one -> town.colleague("alice").delete(path(one)));
    }

    private JsonNode keep(String who, String name, String scope, String team) {
        return town.colleague(who).post("/lead-filters", body(name, scope, team));
    }

    private static Map<String, ?> body(String name, String scope, String team) {
        Map<String, ?> filter = Map.of("grade", "A", "whose", "mine");
        return team == null ? Map.of("name", name, "scope", scope, "filter", filter) : Map.of("name", name, "scope", scope, "team", team, "filter", filter);
    }

    private List<String> seen(String who, String name) {
        return town.colleague(who).get("/lead-filters").path("items").valueStream().map(one -> one.path("name").asString())
                .filter(one -> one.startsWith(name)).toList();
    }

    private static String path(JsonNode one) {
        return "/lead-filters/" + one.path("id").asString();
    }
}
