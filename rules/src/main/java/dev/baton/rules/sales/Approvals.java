package dev.baton.rules.sales;

import java.util.List;

/**
 * The approvals that are needed, one after the other.
 *
 * @param levels who is asked, in order; empty when it passes at once
 */
public record Approvals(List<Approver> levels) {

    public boolean passes() {
        return levels.isEmpty();
    }
}
