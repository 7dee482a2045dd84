package dev.baton.app.sales;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.app.decision.Decisions;
import dev.baton.id.Id;
import dev.baton.rules.sales.ApprovalFacts;
import dev.baton.rules.sales.ApprovalPolicy;
import dev.baton.rules.sales.Approver;
import dev.baton.sales.Quote;
import dev.baton.sales.Quotes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which approvals a quote needs, by the decision {@code approval-policy}. */
@Component
class NeededApprovals {

    private final ApprovalPolicy policy;
    private final Decisions decisions;
    private final Quotes quotes;
    private final Accounts accounts;

    NeededApprovals(ApprovalPolicy policy, Decisions decisions, Quotes quotes, Accounts accounts) {
        this.policy = policy;
        this.decisions = decisions;
        this.quotes = quotes;
        this.accounts = accounts;
    }

    /** Each level as the number of managers above the requester at which it begins, the first to be asked first. */
    List<Integer> of(Quote quote) {
        ApprovalFacts facts = facts(quote);
        return decisions.keep(ApprovalPolicy.DECISION, facts, policy.decide(facts), quote.ref()).levels().stream()
                .map(NeededApprovals::upwards).toList();
    }

    private ApprovalFacts facts(Quote quote) {
        String tier = Optional.ofNullable(quote.accountId()).flatMap(accounts::findById).map(Account::tier).orElse("");
        boolean newCustomer = quotes.purchases(number(quote.contactId()), number(quote.accountId())) == 0;
        return new ApprovalFacts(Quote.TYPE, quote.totals().discountPercent(), quote.totals().total(), quote.currency(),
                tier, newCustomer, quote.custom().values());
    }

    private static int upwards(Approver asked) {
        return switch (asked) {
            case MANAGER -> 1;
            case MANAGERS_MANAGER -> 2;
        };
    }

    private static Long number(Id id) {
        return id == null ? null : id.value();
    }
}
