package dev.baton.app.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which versions of which processes there are, and how many instances go by each. One statement, however many run. */
@Component
class Versions {

    private static final String ALL = """
            select d.KEY_, d.VERSION_, d.ID_, d.DEPLOYMENT_ID_, d.NAME_, p.DEPLOY_TIME_, p.SOURCE_, r.RUNNING_
            from ACT_RE_PROCDEF d join ACT_RE_DEPLOYMENT p on p.ID_ = d.DEPLOYMENT_ID_
            left join (select PROC_DEF_ID_, count(*) RUNNING_ from ACT_RU_EXECUTION where PARENT_ID_ is null
                       group by PROC_DEF_ID_) r on r.PROC_DEF_ID_ = d.ID_
            """;
    private static final String ORDER = " order by d.KEY_, d.VERSION_ desc";

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By process, each newest first. */
    Map<String, List<Version>> all() {
        Map<String, List<Version>> all = new LinkedHashMap<>();
        jdbc.sql(ALL + ORDER).query(Versions::read).list()
                .forEach(version -> all.computeIfAbsent(version.process(), key -> new ArrayList<>()).add(version));
        return all;
    }

    /** Newest first; none when there is no such process. */
    List<Version> of(String process) {
        return jdbc.sql(ALL + " where d.KEY_ = ?" + ORDER).param(process).query(Versions::read).list();
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        String key = row.getString("KEY_");
        String name = row.getString("NAME_");
        return new Version(key, row.getInt("VERSION_"), row.getString("ID_"), row.getString("DEPLOYMENT_ID_"),
                name == null ? key : name, row.getTimestamp("DEPLOY_TIME_").toInstant(),
                Version.author(row.getString("SOURCE_")), row.getLong("RUNNING_"));
    }
}
