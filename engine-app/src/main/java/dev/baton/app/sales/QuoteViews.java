package dev.baton.app.sales;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.inbox.ReasonTexts;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.app.team.Directory;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.rules.sales.ApprovalPolicy;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteId;
import dev.baton.sales.QuoteLine;
import dev.baton.sales.QuoteLines;
import dev.baton.sales.QuoteList;
import dev.baton.sales.QuoteStatus;
import dev.baton.sales.Quotes;
import dev.baton.team.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads quotes for those who may see them. */
@Component
class QuoteViews {

    private final Quotes quotes;
    private final QuoteLines lines;
    private final QuoteList list;
    private final ApprovalTrail trail;
    private final Sellers sellers;
    private final CustomerNames customers;
    private final DecisionLog decisions;
    private final ReasonTexts texts;
    private final Directory directory;

    QuoteViews(Quotes quotes, QuoteLines lines, QuoteList list, ApprovalTrail trail, Sellers sellers,
               CustomerNames customers, DecisionLog decisions, ReasonTexts texts, Directory directory) {
        this.quotes = quotes;
        this.lines = lines;
        this.list = list;
        this.trail = trail;
        this.sellers = sellers;
        this.customers = customers;
        this.decisions = decisions;
        this.texts = texts;
        this.directory = directory;
    }

    /** @throws NotVisible also when there is none */
    Quote visible(QuoteId id, Viewer viewer) {
        if (!list.sees(viewer.of(Quote.TYPE), id)) {
            throw new NotVisible();
        }
        return quotes.findById(id).orElseThrow(NotVisible::new);
    }

    /** One that this viewer may change: their own. */
    Quote own(QuoteId id, Viewer viewer) {
        Quote quote = visible(id, viewer);
        sellers.requireOwner(quote, viewer);
        return quote;
    }

    QuoteView view(Quote quote, Locale locale) {
        return views(List.of(quote), locale).getFirst();
    }

    /** In the order of the ids, with as many statements for many as for one. */
    List<QuoteView> list(List<QuoteId> ids, Locale locale) {
        Map<QuoteId, Quote> read = quotes.findAllById(ids).stream().collect(Collectors.toMap(Quote::id, Function.identity()));
        return views(ids.stream().map(read::get).filter(Objects::nonNull).toList(), locale);
    }

    private List<QuoteView> views(List<Quote> all, Locale locale) {
        List<QuoteId> ids = all.stream().map(Quote::id).toList();
        Around around = new Around(lines.of(ids), trail.of(ids), customers.of(all),
                decisions.newest(ApprovalPolicy.DECISION.key(), all.stream().map(Quote::ref).toList()));
        return all.stream().map(quote -> view(quote, around, locale)).toList();
    }

    private record Around(Map<QuoteId, List<QuoteLine>> lines, Map<QuoteId, List<ApprovalTrail.Entry>> trails,
                          CustomerNames.Known customers, Map<Ref, Decision> decisions) {
    }

    private QuoteView view(Quote quote, Around around, Locale locale) {
        String currency = quote.currency();
        Account account = quote.accountId() == null ? null : around.customers().accounts().get(quote.accountId());
        Contact contact = quote.contactId() == null ? null : around.customers().contacts().get(quote.contactId());
        return new QuoteView(quote.id().toString(), quote.name(), quote.status(),
                directory.login(quote.ownerId()), directory.key(quote.teamId()),
                account == null ? null : new QuoteView.Account(account.id().toString(), account.name()),
                contact == null ? null : new QuoteView.Contact(contact.id().toString(), contact.email(), contact.name()),
                currency, around.lines().get(quote.id()).stream().map(line -> line(line, currency)).toList(),
                new QuoteView.Sums(amount(quote.totals().listTotal(), currency), amount(quote.totals().discount(), currency),
                        amount(quote.totals().total(), currency), plain(quote.totals().discountPercent())),
                around.trails().getOrDefault(quote.id(), List.of()).stream().map(this::approval).toList(),
                reasons(quote, around.decisions().get(quote.ref()), locale),
                quote.custom().values(), quote.createdAt(), quote.version());
    }

    /** Why its approvals were asked for; of a draft they say nothing. */
    List<QuoteView.Reason> reasons(Quote quote, Locale locale) {
        return reasons(quote, decisions.newest(ApprovalPolicy.DECISION.key(), List.of(quote.ref())).get(quote.ref()), locale);
    }

    private List<QuoteView.Reason> reasons(Quote quote, Decision last, Locale locale) {
        return quote.status() == QuoteStatus.DRAFT || last == null ? List.of() : last.fired().stream()
                .map(fired -> texts.in(locale, new WorkSubject.Reason(fired.rule(), fired.text(), fired.points())))
                .map(reason -> new QuoteView.Reason(reason.rule(), reason.text(), reason.points())).toList();
    }

    private QuoteView.Approval approval(ApprovalTrail.Entry entry) {
        String approver = directory.login(entry.approver());
        return new QuoteView.Approval(entry.approval().toString(), entry.level(),
                approver == null ? List.of() : List.of(approver),
                entry.passedOver().stream().map(directory::login).toList(), entry.state(), entry.decideBy(),
                entry.decided() ? approver : null, entry.at(), entry.reason());
    }

    private static QuoteView.Line line(QuoteLine line, String currency) {
        return new QuoteView.Line(line.product() == null ? null : line.product().toString(), line.name(),
                plain(line.quantity()), line.unitPrice().stripTrailingZeros().scale() > 2 ? plain(line.unitPrice())
                        : amount(line.unitPrice(), currency), plain(line.discountPercent()),
                amount(line.total(currency), currency));
    }

    private static String amount(BigDecimal amount, String currency) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
