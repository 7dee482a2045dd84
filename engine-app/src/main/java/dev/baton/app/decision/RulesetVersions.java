package dev.baton.app.decision;

import dev.baton.rules.RuleFiles;
import dev.baton.team.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every content of a rule set that was ever live, and which is now. Contents are never deleted: replay needs them. */
@Component
@DependsOn("schema")
public class RulesetVersions {

    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RulesetVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    enum Shipping { LIVE, UNCHANGED, WAITS }

    /** Puts shipped files live when they changed, unless the product's own version took their place. */
    Shipping ship(String decision, RuleFiles files) {
        String version = files.version();
        var last = jdbc.sql("select version, shipped from ruleset_live where decision = ?").param(decision)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).optional();
        if (last.isPresent() && last.get().getValue().equals(version)) {
            return Shipping.UNCHANGED;
        }
        keep(decision, files);
        boolean edited = last.isPresent() && !last.get().getKey().equals(last.get().getValue());
        if (last.isEmpty()) {
            jdbc.sql("insert ignore into ruleset_live (decision, version, shipped, live_since) values (?, ?, ?, ?)")
                    .params(decision, version, version, now()).update();
        } else {
            jdbc.sql("update ruleset_live set version = ?, shipped = ?, live_since = ? where decision = ?")
                    .params(edited ? last.get().getKey() : version, version, now(), decision).update();
        }
        return edited ? Shipping.WAITS : Shipping.LIVE;
    }

    /** Puts these files live on every node, within seconds. The caller has checked that they compile. */
    public void putLive(String decision, RuleFiles files, PersonId by) {
        keep(decision, files);
        jdbc.sql("update ruleset_live set version = ?, live_since = ?, person_id = ? where decision = ?")
                .params(files.version(), now(), by == null ? null : by.value(), decision).update();
    }

    /** Decision key to the version that is live. */
    Map<String, String> live() {
        Map<String, String> live = new HashMap<>();
        jdbc.sql("select decision, version from ruleset_live").query(row -> {
            live.put(row.getString(1), row.getString(2));
        });
        return live;
    }

    public RuleFiles files(String decision, String version) {
        return RuleFiles.of(jdbc.sql("select files from ruleset_version where decision = ? and version = ?")
                .params(decision, version).query((row, n) -> json.readValue(row.getString(1), FILES)).single());
    }

    private void keep(String decision, RuleFiles files) {
        jdbc.sql("insert ignore into ruleset_version (decision, version, files, first_live_at) values (?, ?, ?, ?)")
                .params(decision, files.version(), json.writeValueAsString(files.contents()), now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
