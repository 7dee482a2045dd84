package dev.baton.app.leadform;

import dev.baton.app.api.Callers;
import dev.baton.leadform.LeadForm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often a form may be sent: from one address as the form says, from all together twenty times that. Counted on each node. */
@Component
class FormPace {

    private static final int ALL = 20;

    private final Map<Integer, Callers> byPace = new ConcurrentHashMap<>();

    /** Zero when it may be sent now. */
    long secondsToWait(LeadForm form, String address) {
        long one = callers(form.perMinute()).secondsToWait(form.id() + "/" + address);
        return one > 0 ? one : callers(ALL * form.perMinute()).secondsToWait(form.id().toString());
    }

    private Callers callers(int perMinute) {
        return byPace.computeIfAbsent(perMinute, Callers::new);
    }
}
