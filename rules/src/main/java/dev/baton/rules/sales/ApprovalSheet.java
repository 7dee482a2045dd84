package dev.baton.rules.sales;

import dev.baton.rules.Sheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules ask approvers; each is asked once, in the order of their list. A pass gives its reason where nobody asks. */
public final class ApprovalSheet extends Sheet<Approvals> {

    private final Set<Approver> levels = EnumSet.noneOf(Approver.class);
    private String passing = "";

    ApprovalSheet() {
    }

    public void ask(Approver approver) {
        levels.add(approver);
        counts();
    }

    public void pass() {
        passing = passing.isEmpty() ? rule() : passing;
    }

    @Override
    protected Approvals outcome() {
        if (levels.isEmpty() && !passing.isEmpty()) {
            counts(passing);
        }
        return new Approvals(List.copyOf(levels));
    }
}
