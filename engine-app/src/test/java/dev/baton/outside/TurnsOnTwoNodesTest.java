package dev.baton.outside;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leads that come to two nodes at once, by sixteen clients, are taken in turn by a team of equals. {@code -Dturns.leads} makes
 * it shorter; a sample with two people runs in every build.
 */
@BesideOthers
@Tag("crash")
@ExtendWith(OnMySql.IfAtHand.class)
class TurnsOnTwoNodesTest {

    private static final int LEADS = Integer.getInteger("turns.leads", 1_003);
    /** Beside Alice and Bob. */
    private static final int EQUALS = 9;
    private static final int CLIENTS = 16;

    @TempDir
    Path folder;

    @Test
    void equalPeopleHaveAsManyLeadsAsEachOther() throws Exception {
        try (MySqlServer server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE);
                Surroundings around = new Surroundings(folder, Surroundings.mysql(server.freshDatabase()), Surroundings.SHORT_LIFE)) {
            around.startBaton().close();
            hire(around);
            try (RunningBaton one = around.startBaton(); RunningBaton other = around.startBaton()) {
                Map<String, Long> taken = owners(List.of(one.as("sam"), other.as("sam"))).stream()
                        .collect(groupingBy(owner -> owner, counting()));

                System.out.println(LEADS + " leads through two nodes, by owner: " + taken);
                assertThat(taken).as("everybody has some, and nobody else").hasSize(EQUALS + 2).doesNotContainKey("");
                assertThat(taken.values()).as("of each").allMatch(count -> count == LEADS / taken.size() || count == LEADS / taken.size() + 1);
            }
        }
    }

    private static List<String> owners(List<Api> nodes) throws Exception {
        List<Callable<String>> calls = IntStream.range(0, LEADS).mapToObj(n -> (Callable<String>) () -> nodes.get(n % nodes.size())
                .post("/leads", Map.of("email", "turn" + n + "@lumina" + n + ".example", "source", "import"))
                .path("owner").asString("")).toList();
        List<String> owners = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<String> owner : clients.invokeAll(calls)) {
                owners.add(owner.get());
            }
        }
        return owners;
    }

    /** People like Bob, in Sales only; all of them have room for every lead there is. */
    private static void hire(Surroundings around) throws IOException {
        try (Connection rows = around.rows();
                PreparedStatement person = rows.prepareStatement("insert into person (id, version, login, name, email, language,"
                        + " time_zone, roles, manager_id, active, capacity, password_hash, password_changed_at) select ?, version, ?, ?, ?,"
                        + " language, time_zone, roles, manager_id, active, capacity, password_hash, password_changed_at from person"
                        + " where login = 'bob'");
                PreparedStatement member = rows.prepareStatement("insert into team_member (team_id, person_id, leads)"
                        + " select id, ?, false from team where team_key = 'sales'");
                PreparedStatement room = rows.prepareStatement("update person set capacity = ?")) {
            for (int id = 1; id <= EQUALS; id++) {
                String login = "equal" + id;
                person.setLong(1, id);
                person.setString(2, login);
                person.setString(3, "Equal Number " + id);
                person.setString(4, login + "@baton.example");
                person.executeUpdate();
                member.setLong(1, id);
                member.executeUpdate();
            }
            room.setInt(1, LEADS);
            room.executeUpdate();
            rows.commit();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }
}
