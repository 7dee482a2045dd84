package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing doubled by a kill. {@code -Pcrash} runs the large drills, every build the small ones. */
@BesideOthers
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void twoKillsLoseAndDoubleNothing() throws IOException {
        drill(Map.of(), 1, 40, 2);
    }

    @Test
    @Tag("crash")
    void tenKillsLoseAndDoubleNothing() throws IOException {
        drill(Map.of(), 1, 200, 10);
    }

    @Test
    @ExtendWith(OnMySql.IfAtHand.class)
    void twoNodesTakeOverFromEachOther() throws IOException {
        onMySql(40, 2);
    }

    @Test
    @Tag("crash")
    @ExtendWith(OnMySql.IfAtHand.class)
    void twoNodesTakeOverFromEachOtherTenTimes() throws IOException {
        onMySql(200, 10);
    }

    private void onMySql(int mails, int kills) throws IOException {
        try (MySqlServer server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE)) {
            drill(Surroundings.mysql(server.freshDatabase()), 2, mails, kills);
        }
    }

    private void drill(Map<String, String> database, int nodes, int mails, int kills) throws IOException {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        try (Surroundings around = new Surroundings(folder, database, Surroundings.SHORT_LIFE)) {
            CrashDrill.Account account = new CrashDrill(around, nodes, seed).run(mails, kills);

            String[] customers = IntStream.range(0, mails).mapToObj(CrashDrill::customer).toArray(String[]::new);
            assertThat(account.cases()).as("cases, -Dcrash.seed=" + seed).containsOnlyKeys(customers);
            assertThat(account.cases()).as("cases, -Dcrash.seed=" + seed).allSatisfy((who, count) -> assertThat(count).isOne());
            assertThat(account.answers()).as("answers, -Dcrash.seed=" + seed).allSatisfy((who, count) -> assertThat(count).isOne());
        }
    }
}
