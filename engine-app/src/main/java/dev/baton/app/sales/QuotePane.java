package dev.baton.app.sales;

import dev.baton.app.inbox.ItemViews;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.LevelState;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteLine;
import dev.baton.sales.QuoteLines;
import dev.baton.sales.QuoteStatus;
import dev.baton.team.Viewer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A quote as pages show it: lines and sums, who was asked and what they said, and what the reader may do. */
@Component
class QuotePane {

    static final String TEMPLATE = "sales/quote-panes";

    private static final EnumSet<QuoteStatus> CAN_BE_TAKEN_BACK =
            EnumSet.of(QuoteStatus.IN_APPROVAL, QuoteStatus.APPROVED, QuoteStatus.REJECTED);

    private final QuoteLines lines;
    private final QuoteViews views;
    private final ApprovalTrail trail;
    private final CustomerNames customers;
    private final Sellers sellers;
    private final ItemViews items;
    private final Directory directory;
    private final Wording wording;

    QuotePane(QuoteLines lines, QuoteViews views, ApprovalTrail trail, CustomerNames customers, Sellers sellers,
              ItemViews items, Directory directory, Wording wording) {
        this.lines = lines;
        this.views = views;
        this.trail = trail;
        this.customers = customers;
        this.sellers = sellers;
        this.items = items;
        this.directory = directory;
        this.wording = wording;
    }

    /** @param status {@code inApproval} and so on, names its text */
    record Head(String id, String name, String status, String customer, String owner, String team, String currency,
                BigDecimal list, BigDecimal discount, BigDecimal total, BigDecimal percent, Instant createdAt) {
    }

    record Line(String name, BigDecimal quantity, BigDecimal unitPrice, BigDecimal percent, BigDecimal total) {
    }

    /** @param first whether a new submission begins with it */
    record Level(boolean first, int level, String approver, List<String> passedOver, String state, Instant decideBy,
                 Instant at, String reason) {
    }

    /** What the reader may do; what one may not is not shown. */
    record May(boolean change, boolean submit, boolean takeBack) {
    }

    void fill(Quote quote, Viewer viewer, Model model) {
        boolean own = sellers.owns(quote, viewer);
        boolean draft = quote.status() == QuoteStatus.DRAFT;
        List<ApprovalTrail.Entry> asked = trail.of(quote.id());
        model.addAttribute("the", head(quote))
                .addAttribute("lines", lines.of(quote.id()).stream().map(line -> line(line, quote.currency())).toList())
                .addAttribute("levels", asked.stream().map(entry -> level(entry, asked)).toList())
                .addAttribute("may", new May(own && draft, own && draft, own && CAN_BE_TAKEN_BACK.contains(quote.status())))
                .addAttribute("why", why(quote));
        if (!model.containsAttribute("item")) {
            model.addAttribute("item", asked.stream().filter(entry -> entry.state() == LevelState.OPEN).findFirst()
                    .flatMap(open -> items.about(Ref.to(ApprovalRequest.TYPE, open.approval()), viewer)).orElse(null));
        }
    }

    private Head head(Quote quote) {
        return new Head(quote.id().toString(), quote.name(), Names.of(quote.status()), customers.of(quote),
                directory.name(quote.ownerId()), directory.team(quote.teamId()).map(team -> team.name()).orElse(null),
                quote.currency(), quote.totals().listTotal(), quote.totals().discount(), quote.totals().total(),
                quote.totals().discountPercent().stripTrailingZeros(), quote.createdAt());
    }

    private static Line line(QuoteLine line, String currency) {
        return new Line(line.name(), line.quantity().stripTrailingZeros(), line.unitPrice(),
                line.discountPercent().stripTrailingZeros(), line.total(currency));
    }

    private Level level(ApprovalTrail.Entry entry, List<ApprovalTrail.Entry> all) {
        int at = all.indexOf(entry);
        boolean first = at == 0 || !all.get(at - 1).approval().equals(entry.approval());
        return new Level(first, entry.level(), directory.name(entry.approver()),
                entry.passedOver().stream().map(directory::name).toList(), Names.of(entry.state()), entry.decideBy(),
                entry.at(), entry.reason());
    }

    private Why why(Quote quote) {
        Words words = wording.now();
        List<Why.Reason> reasons = views.reasons(quote, LocaleContextHolder.getLocale()).stream()
                .map(reason -> new Why.Reason(reason.text(), reason.points())).toList();
        return reasons.isEmpty() ? null : new Why(words.text("why.title"),
                words.text("sales.why", quote.totals().discountPercent()), reasons, List.of(), null, null);
    }
}
