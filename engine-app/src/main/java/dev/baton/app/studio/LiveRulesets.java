package dev.baton.app.studio;

import dev.baton.app.decision.RulesetVersions;
import dev.baton.rules.Decision;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Ruleset;
import dev.baton.rules.shipped.ShippedRules;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that decide now, and how a designer replaces files of them. */
@Component
class LiveRulesets {

    private final JdbcClient jdbc;
    private final RulesetVersions versions;
    private final UnitOfWork units;

    LiveRulesets(JdbcClient jdbc, RulesetVersions versions, UnitOfWork units) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.units = units;
    }

    /**
     * @param version hash of the files
     * @param edited whether it took the place of what came with the product
     * @param by who put it live; null when it came with the product
     */
    record Live(String decision, String version, boolean edited, Instant since, PersonId by) {
    }

    List<Live> all() {
        return jdbc.sql("select decision, version, shipped, live_since, person_id from ruleset_live order by decision")
                .query(LiveRulesets::read).list();
    }

    Optional<Live> of(String decision) {
        return all().stream().filter(live -> live.decision().equals(decision)).findFirst();
    }

    RuleFiles files(Live live) {
        return versions.files(live.decision(), live.version());
    }

    /**
     * Checks, compiles and tests the live files with these in their places, on a rule base of its own that decides
     * nothing and outside of any transaction; then every node follows within seconds.
     *
     * @throws dev.baton.rules.RulesetRefused with all findings; what is live stays live
     */
    void replace(Live live, Map<String, String> files, Viewer by) {
        RuleFiles next = files(live);
        for (var file : files.entrySet()) {
            next = next.with(file.getKey(), file.getValue());
        }
        RuleFiles tested = next;
        Decision<?, ?> decision = ShippedRules.decision(live.decision());
        Ruleset.compile(decision, tested).close();
        units.perform(Actor.person(by.id(), "page"), null, () -> {
            versions.putLive(live.decision(), tested, by.id());
            return tested.version();
        });
    }

    private static Live read(ResultSet row, int number) throws SQLException {
        long person = row.getLong("person_id");
        PersonId by = row.wasNull() ? null : new PersonId(person);
        return new Live(row.getString("decision"), row.getString("version"),
                !row.getString("version").equals(row.getString("shipped")),
                row.getTimestamp("live_since").toInstant(), by);
    }
}
