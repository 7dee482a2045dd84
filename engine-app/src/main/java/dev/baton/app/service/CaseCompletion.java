package dev.baton.app.service;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling;
import dev.baton.service.Cases;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing "Handle case" resolves the case. */
@Component
class CaseCompletion implements TaskCompletion {

    private final Cases cases;
    private final CaseDesk desk;

    CaseCompletion(Cases cases, CaseDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public String element() {
        return CaseHandling.Tasks.HANDLE_CASE;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        var note = values.get("note");
        desk.resolvedByTask(cases.about(subject), values.get("code").toString(),
                note == null ? null : note.toString());
        return Map.of();
    }
}
