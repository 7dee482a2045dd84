package dev.baton.app.sales;

import dev.baton.activity.Activity;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.live.News;
import dev.baton.id.Tsids;
import dev.baton.node.Numbers;
import dev.baton.processes.Approval;
import dev.baton.refusal.Clash;
import dev.baton.sales.ApprovalId;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.ApprovalState;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteId;
import dev.baton.sales.QuoteLines;
import dev.baton.sales.QuoteStatus;
import dev.baton.sales.Quotes;
import dev.baton.sales.Totals;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The life of a quote: written, changed, submitted, taken back. Each verb changes the row first and then tells the process. */
@Component
class QuoteDesk {

    private static final String SELLERS = "sales";

    private final Quotes quotes;
    private final QuoteLines lines;
    private final ApprovalRequests requests;
    private final ApprovalDesk approvals;
    private final ProcessLinks processes;
    private final Teams teams;
    private final News news;
    private final Numbers numbers;
    private final Tsids ids;
    private final Clock clock;

    QuoteDesk(Quotes quotes, QuoteLines lines, ApprovalRequests requests, ApprovalDesk approvals, ProcessLinks processes,
              Teams teams, News news, Numbers numbers, Tsids ids, Clock clock) {
        this.quotes = quotes;
        this.lines = lines;
        this.requests = requests;
        this.approvals = approvals;
        this.processes = processes;
        this.teams = teams;
        this.news = news;
        this.numbers = numbers;
        this.ids = ids;
        this.clock = clock;
    }

    Quote write(Offer offer, PersonId owner) {
        Quote quote = quotes.save(new Quote(ids.next(QuoteId::new), null, numbers.next(Quote.TYPE), QuoteStatus.DRAFT,
                owner, team(owner), offer.account(), offer.contact(), offer.currency(),
                Totals.of(offer.lines(), offer.currency()), offer.custom(), clock.instant()));
        lines.write(quote.id(), offer.lines());
        note(quote, Activity.Kind.CREATED, quote.name());
        news.raise("quote.written", quote.ref(), Map.of("number", quote.number()));
        return quote;
    }

    /** @throws Clash when it is no draft any more */
    Quote change(Quote quote, Offer offer) {
        Quote changed = quotes.save(quote.offering(offer.account(), offer.contact(), offer.currency(),
                Totals.of(offer.lines(), offer.currency()), offer.custom()));
        lines.write(quote.id(), offer.lines());
        news.changed(quote.ref());
        return changed;
    }

    /**
     * Asks for the approvals that the policy wants; with none it is approved at once.
     *
     * @throws Clash when it is no draft, or nobody may decide on it
     */
    Quote submit(Quote draft, PersonId requester) {
        Quote quote = quotes.save(draft.submitted());
        ApprovalRequest request = requests.save(new ApprovalRequest(ids.next(ApprovalId::new), null, quote.id(),
                requester, ApprovalState.OPEN, clock.instant(), null));
        note(quote, Activity.Kind.STATUS, Names.of(quote.status()));
        news.raise("quote.submitted", quote.ref(), Map.of("approval", request.id().toString()));
        processes.start(Approval.KEY, request.ref(), Map.of());
        news.changed(quote.ref());
        return quotes.the(quote.id());
    }

    /**
     * Makes it a draft again. Who is being asked about it need not answer any more.
     *
     * @throws Clash when there is nothing to take back, or the customer has it already
     */
    Quote takeBack(Quote quote) {
        var open = requests.findByQuoteIdAndState(quote.id(), ApprovalState.OPEN);
        if (open.isPresent()) {
            approvals.close(open.get(), ApprovalState.WITHDRAWN);
            processes.correlate(Approval.Messages.WITHDRAWN, open.get().ref());
        } else {
            quotes.save(quote.takenBack());
            note(quote, Activity.Kind.STATUS, Names.of(QuoteStatus.DRAFT));
            news.changed(quote.ref());
        }
        return quotes.the(quote.id());
    }

    /** The sellers among the owner's teams, else any of them; null for who is in none. */
    private TeamId team(PersonId owner) {
        List<Team> own = teams.of(owner);
        return own.stream().filter(team -> team.teamKey().equals(SELLERS)).findFirst()
                .or(() -> own.stream().findFirst()).map(Team::id).orElse(null);
    }

    private void note(Quote quote, Activity.Kind kind, String text) {
        news.note(quote, kind, text);
    }
}
