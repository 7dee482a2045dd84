package db.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Drops the engine's indexes that serve what this house does not use: tenants, removal times, process hierarchies, and
 * queries of the engine's own task list, cockpit and reports. They were half of all index entries that a mail writes.
 *
 * <p>What stays: primary and foreign keys, and what the engine reads itself: an instance's history by the instance, what
 * has ended by definition and time (clean-up), jobs and subscriptions by execution, name and due date.
 */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and description from the name.
public class V140__The_engine_keeps_only_the_indexes_that_are_read extends BaseJavaMigration {

    private static final Map<String, List<String>> UNREAD = Map.of(
            "ACT_HI_ACTINST", List.of("HI_ACTINST_ROOT_PI", "HI_ACT_INST_START_END", "HI_ACT_INST_END", "HI_ACT_INST_COMP",
                    "HI_ACT_INST_STATS", "HI_ACT_INST_TENANT_ID", "HI_ACT_INST_PROC_DEF_KEY", "HI_AI_PDEFID_END_TIME",
                    "HI_ACT_INST_RM_TIME"),
            "ACT_HI_PROCINST", List.of("HI_PRO_INST_END", "HI_PRO_I_BUSKEY", "HI_PRO_INST_TENANT_ID",
                    "HI_PRO_INST_PROC_DEF_KEY", "HI_PRO_INST_PROC_TIME", "HI_PRO_INST_ROOT_PI", "HI_PRO_INST_RM_TIME",
                    "HI_PRO_RST_PRO_INST_ID"),
            "ACT_HI_TASKINST", List.of("HI_TASKINST_ROOT_PI", "HI_TASK_INST_TENANT_ID", "HI_TASK_INST_PROC_DEF_KEY",
                    "HI_TASKINSTID_PROCINST", "HI_TASK_INST_RM_TIME", "HI_TASK_INST_START", "HI_TASK_INST_END"),
            "ACT_RU_EXECUTION", List.of("EXEC_TENANT_ID"),
            "ACT_RU_TASK", List.of("TASK_CREATE", "TASK_LAST_UPDATED", "TASK_ASSIGNEE", "TASK_OWNER", "TASK_TENANT_ID"),
            "ACT_RU_VARIABLE", List.of("VARIABLE_TENANT_ID", "VARIABLE_TASK_NAME_TYPE"),
            "ACT_RU_EVENT_SUBSCR", List.of("EVENT_SUBSCR_TENANT_ID"),
            "ACT_RU_JOB", List.of("JOB_HANDLER", "JOB_ROOT_PROCINST", "JOB_TENANT_ID"));

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (var table : UNREAD.entrySet()) {
                Set<String> there = indexes(context.getConnection(), table.getKey());
                for (String index : table.getValue()) {
                    if (there.contains("ACT_IDX_" + index)) { // a start that was killed here has dropped some
                        statement.execute("alter table " + table.getKey() + " drop index ACT_IDX_" + index);
                    }
                }
            }
        }
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false)) {
            while (rows.next()) {
                names.add(String.valueOf(rows.getString("INDEX_NAME")).toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }
}
