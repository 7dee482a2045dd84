package dev.baton.app.sales;

import dev.baton.app.inbox.WorkSubject;
import dev.baton.app.team.Directory;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.refusal.Clash;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.Quote;
import dev.baton.sales.Quotes;
import dev.baton.team.PersonId;
import org.springframework.stereotype.Component;

/** How the inbox speaks about an approval: by its quote. */
@Component
class ApprovalSubject implements WorkSubject {

    private static final int PRIORITY = 60;

    private final ApprovalRequests requests;
    private final Quotes quotes;
    private final CustomerNames customers;
    private final Directory directory;
    private final DecisionLog decisions;

    ApprovalSubject(ApprovalRequests requests, Quotes quotes, CustomerNames customers, Directory directory,
                    DecisionLog decisions) {
        this.requests = requests;
        this.quotes = quotes;
        this.customers = customers;
        this.directory = directory;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return ApprovalRequest.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        ApprovalRequest request = requests.about(subject);
        Quote quote = quotes.the(request.quoteId());
        String title = "%s %s, −%s %%".formatted(quote.name(), customers.of(quote),
                quote.totals().discountPercent().stripTrailingZeros().toPlainString());
        return new Headline(title, directory.name(request.requesterId()), null, PRIORITY,
                Reason.of(decisions.underWay()));
    }

    /** Who decides is for the rules about approvers to say, not for who is faster. */
    @Override
    public void handedTo(Ref subject, PersonId owner) {
        Quote quote = quotes.the(requests.about(subject).quoteId());
        throw new Clash("sales.approval.notHandedOn", quote.name());
    }
}
