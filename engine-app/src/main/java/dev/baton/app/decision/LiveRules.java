package dev.baton.app.decision;

import dev.baton.rules.Decision;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Rulesets;
import dev.baton.rules.shipped.ShippedRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes this node decide by the rule sets that the database says are live, compiled off the request path. At the start
 * the shipped ones are put live where their content changed since the last start.
 */
class LiveRules implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(LiveRules.class);

    private final RulesetVersions versions;
    private final Rulesets rulesets;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Map<String, String> live = new ConcurrentHashMap<>();

    LiveRules(RulesetVersions versions, Rulesets rulesets) {
        this.versions = versions;
        this.rulesets = rulesets;
    }

    @Override
    public void afterPropertiesSet() {
        for (Decision<?, ?> decision : ShippedRules.DECISIONS) {
            if (versions.ship(decision.key(), ShippedRules.files(decision)) == RulesetVersions.Shipping.WAITS) {
                log.warn("The shipped rules of {} changed, but those edited in the product stay live; "
                        + "the shipped ones wait as a version of their own", decision);
            }
        }
        follow();
    }

    /** One statement when nothing changed. */
    @Scheduled(fixedDelay = 2000)
    void follow() {
        versions.live().forEach((key, version) -> {
            if (!version.equals(live.get(key)) && !version.equals(refused.get(key))) {
                activate(ShippedRules.decision(key), versions.files(key, version));
            }
        });
    }

    private void activate(Decision<?, ?> decision, RuleFiles files) {
        try {
            live.put(decision.key(), rulesets.activate(decision, files));
        } catch (RuntimeException cannotDecide) {
            if (!live.containsKey(decision.key())) {
                throw cannotDecide; // at the start: nothing could decide
            }
            refused.put(decision.key(), files.version());
            log.error("The rules of {} that are to be live are refused here, the last ones go on deciding: {}", decision,
                    cannotDecide.getMessage());
        }
    }
}
