package dev.baton.app.sales;

import dev.baton.app.inbox.WorkPane;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.ApprovalId;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An approval at work: the quote that it is about. */
@Component
class ApprovalPane implements WorkPane {

    private final ApprovalRequests requests;
    private final QuoteViews quotes;
    private final QuotePane pane;

    ApprovalPane(ApprovalRequests requests, QuoteViews quotes, QuotePane pane) {
        this.requests = requests;
        this.quotes = quotes;
        this.pane = pane;
    }

    @Override
    public String type() {
        return ApprovalRequest.TYPE;
    }

    @Override
    public String template() {
        return QuotePane.TEMPLATE;
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        ApprovalRequest request = requests.findById(new ApprovalId(subject.id())).orElseThrow(NotVisible::new);
        pane.fill(quotes.visible(request.quoteId(), viewer), viewer, model);
    }
}
