package dev.baton.app.sales;

import dev.baton.app.access.OfRecord;
import dev.baton.app.api.Versioned;
import dev.baton.sales.LevelState;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A quote as the API tells it. Amounts are decimal strings in the quote's one currency.
 *
 * @param number as people say it, {@code Q-100001}
 * @param team key of the team, {@code owner} log-in of the person
 * @param approvals the levels of all submissions, the oldest first
 * @param reasons why the last submission needed these approvals, or none
 */
@OfRecord(Quote.TYPE)
record QuoteView(String id, String number, QuoteStatus status, String owner, String team, Account account, Contact contact,
                 String currency, List<Line> lines, Sums totals, List<Approval> approvals, List<Reason> reasons,
                 Map<String, Object> custom, Instant createdAt, Integer version) implements Versioned {

    @OfRecord("account")
    record Account(String id, String name) {
    }

    @OfRecord("contact")
    record Contact(String id, String email, String name) {
    }

    record Line(String product, String name, String quantity, String unitPrice, String discountPercent, String total) {
    }

    /** @param list without discounts; {@code discountPercent} the highest of a line */
    record Sums(String list, String discount, String total, String discountPercent) {
    }

    /**
     * @param approval id of the submission that it belongs to
     * @param approvers log-ins of those who may decide, or did; empty while the level waits for its turn
     * @param passedOver log-ins of those who let it lie
     * @param by log-in of who decided, {@code at} when; null as long as nobody has
     */
    record Approval(String approval, int level, List<String> approvers, List<String> passedOver, LevelState state,
                    Instant decideBy, String by, Instant at, String reason) {
    }

    record Reason(String rule, String text, Integer points) {
    }
}
