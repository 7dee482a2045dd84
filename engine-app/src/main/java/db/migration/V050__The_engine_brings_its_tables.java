package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the process engine's own tables from the scripts in the engine's jar, so that they follow its version.
 *
 * <p>For MySQL and MariaDB the scripts are widened on the way: whole-second {@code datetime} columns would lose the
 * order of what happened within a second, and three-byte {@code utf8} makes an emoji in a task's name an error.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and description from the name.
public class V050__The_engine_brings_its_tables extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";
    private static final List<String> PARTS = List.of("engine", "history", "identity");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        for (String part : PARTS) {
            String script = script(h2 ? "h2" : "mysql", part);
            run(connection, h2 ? script : widened(script));
        }
        // Jobs are acquired in the order in which they are due; without the index that sorts the whole table.
        run(connection, "create index ACT_IDX_JOB_DUE on ACT_RU_JOB(DUEDATE_);");
    }

    private static String widened(String script) {
        return script
                .replaceAll("(?i)\\b(datetime|timestamp)(?= (not )?null|,)", "datetime(3)")
                .replaceAll("(?i)CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }

    private static String script(String database, String part) throws IOException {
        String path = SCRIPTS.formatted(database, part);
        try (InputStream in = V050__The_engine_brings_its_tables.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The engine's jar has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection,
                new EncodedResource(new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)), "UTF-8"));
    }
}
