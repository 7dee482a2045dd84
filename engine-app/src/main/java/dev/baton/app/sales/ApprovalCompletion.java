package dev.baton.app.sales;

import dev.baton.app.inbox.TaskCompletion;
import dev.baton.id.Ref;
import dev.baton.processes.Approval;
import dev.baton.sales.ApprovalRequests;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completing "Decide on discount" approves, rejects or sends back. The reason stays in our rows. */
@Component
class ApprovalCompletion implements TaskCompletion {

    private final ApprovalRequests requests;
    private final ApprovalDesk desk;

    ApprovalCompletion(ApprovalRequests requests, ApprovalDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @Override
    public String element() {
        return Approval.Tasks.DECIDE_ON_DISCOUNT;
    }

    @Override
    public Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by) {
        String decision = values.get("decision").toString();
        Object reason = values.get("reason");
        desk.decide(requests.about(subject), decision, reason == null ? null : reason.toString(), by.id());
        return Map.of(Approval.Variables.DECISION, decision);
    }
}
