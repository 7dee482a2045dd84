package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.baton.app.leadimport.Importer;
import dev.baton.testdb.MySqlServer;
import dev.baton.testdb.OnMySql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A large file of leads of which one row in 50 is bad, in a process that is killed twice while it comes in and once while it
 * is taken back: good rows are in once, bad ones in a file with their reasons, and in the end all is as it was before.
 * {@code -Dimport.rows} makes it shorter.
 */
@BesideOthers
@Tag("crash")
class KillsOfAnImportTest {

    private static final int ROWS = Integer.getInteger("import.rows", 100_000);
    /** Each of them is told of twice in a file of which one row in 20 is about them. */
    private static final int KNOWN = Math.max(1, ROWS / 40);

    @TempDir
    Path folder;

    @Test
    void goodRowsAreInOnceAndAllOfItCanBeUndone() throws IOException {
        drill(Map.of(), null);
    }

    @Test
    @ExtendWith(OnMySql.IfAtHand.class)
    void goodRowsAreInOnceAndAllOfItCanBeUndoneOnMySql() throws IOException {
        try (MySqlServer server = MySqlServer.start(Path.of("target"), MySqlServer.Commits.DURABLE)) {
            drill(Surroundings.mysql(server.freshDatabase()), server.process());
        }
    }

    private void drill(Map<String, String> settings, ProcessHandle database) throws IOException {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        RowsToImport known = RowsToImport.ofStrangers("known", KNOWN);
        RowsToImport rows = RowsToImport.mixed(4711, ROWS, "known", KNOWN);
        try (Surroundings around = new Surroundings(folder, settings, Backlog.SERVER);
                ImportDrill drill = new ImportDrill(around, database, seed)) {
            drill.through(drill.sam().bring(known.bytes()), "read", KNOWN, 0);
            drill.killWhenWritten();
            Map<String, List<String>> before = RowsAtRest.of(around);
            drill.startAgain();

            JsonNode one = drill.sam().bring(rows.bytes());
            drill.through(one, "read", ROWS, 2).forEach(leg -> System.out.println("Imported: " + leg));
            JsonNode in = drill.now(one);
            assertThat(in.path("state").asString()).as("-Dcrash.seed=" + seed).isEqualTo("done");
            assertThat(List.of(in.path("created").asInt(), in.path("joined").asInt(), in.path("rejected").asInt()))
                    .as("-Dcrash.seed=" + seed).containsExactly(rows.created(), rows.joined(), rows.bad().size());
            assertRejected(drill.sam(), one, rows);
            drill.killWhenWritten();
            assertIn(around, rows);

            drill.startAgain();
            assertThat(drill.sam().post(ImportDrill.path(one) + "/withdrawal").statusCode()).isEqualTo(202);
            drill.through(one, "undone", rows.good(), 1).forEach(leg -> System.out.println("Taken back: " + leg));
            JsonNode undone = drill.now(one);
            assertThat(List.of(undone.path("undone").asInt(), undone.path("kept").asInt())).containsExactly(rows.good(), 0);
            drill.killWhenWritten();
            RowsAtRest.of(around).forEach((table, now) -> assertThat(now).as(table + ", -Dcrash.seed=" + seed)
                    .containsExactlyElementsOf(before.get(table)));
        }
    }

    private static void assertRejected(Importer sam, JsonNode one, RowsToImport rows) {
        List<CsvRecord> rejected = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(sam.get(ImportDrill.path(one) + "/rejected-rows", "text/csv").body())
                .stream().skip(1).toList();

        assertThat(rejected).hasSameSizeAs(rows.bad()).zipSatisfy(rows.bad(), (row, bad) -> {
            assertThat(row.getField(0)).isEqualTo(String.valueOf(bad.line()));
            assertThat(row.getField(1)).as("line " + bad.line()).startsWith(bad.why());
        });
    }

    /** Leads under way are people, each known once. */
    private static void assertIn(Surroundings around, RowsToImport rows) {
        String leads = "crm_lead where merged_into is null";
        assertThat(RowsAtRest.count(around, leads)).as("leads").isEqualTo(KNOWN + rows.created());
        assertThat(RowsAtRest.count(around, "(select distinct email_key from " + leads + ") people")).as("people").isEqualTo(KNOWN + rows.created());
        assertThat(RowsAtRest.count(around, "crm_lead where merged_into is not null")).as("rows about them").isEqualTo(rows.joined());
        assertThat(RowsAtRest.count(around, "process_link where process = 'lead-intake' and running = true")).as("processes")
                .isEqualTo(KNOWN + rows.created());
    }
}
