package dev.baton.app.leadform;

import dev.baton.leadform.KeptOut;
import dev.baton.leadform.KeptOutCounts;
import dev.baton.leadform.LeadForm;
import dev.baton.leadform.LeadFormId;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what forms keep out. A flood of it writes nothing: each node adds up in memory, and once a minute one row a form.
 * A node that is killed forgets what it counted since.
 */
@Component
class Doorkeeper {

    private final KeptOutCounts written;
    private final UnitOfWork units;
    private final Map<LeadFormId, KeptOut> counted = new ConcurrentHashMap<>();

    Doorkeeper(KeptOutCounts written, UnitOfWork units) {
        this.written = written;
        this.units = units;
    }

    void kept(LeadForm form, KeptOut one) {
        counted.merge(form.id(), one, KeptOut::plus);
    }

    /** Of all nodes until a minute ago, and of this one until now. */
    synchronized Map<LeadFormId, KeptOut> counts() { // or what is just being written would be in neither of the two
        Map<LeadFormId, KeptOut> all = written.all();
        counted.forEach((form, more) -> all.merge(form, more, KeptOut::plus));
        return all;
    }

    @PreDestroy
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    synchronized void write() {
        Map<LeadFormId, KeptOut> taken = new HashMap<>();
        counted.keySet().forEach(form -> taken.put(form, counted.remove(form)));
        if (taken.isEmpty()) {
            return;
        }
        try {
            units.run(Actor.system("lead-forms"), null, () -> taken.forEach(written::add));
        } catch (RuntimeException failed) {
            taken.forEach((form, more) -> counted.merge(form, more, KeptOut::plus)); // for the next time
            throw failed;
        }
    }
}
