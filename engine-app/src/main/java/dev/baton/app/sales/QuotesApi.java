package dev.baton.app.sales;

import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Window;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteId;
import dev.baton.sales.QuoteList;
import dev.baton.sales.QuoteStatus;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Quotes: listed, written, changed, submitted, taken back. Only the owner writes. */
@RestController
@RequestMapping("/api/v1/quotes")
class QuotesApi {

    private final QuoteList list;
    private final QuoteViews views;
    private final QuoteDesk desk;
    private final Offers offers;
    private final Sellers sellers;

    QuotesApi(QuoteList list, QuoteViews views, QuoteDesk desk, Offers offers, Sellers sellers) {
        this.list = list;
        this.views = views;
        this.desk = desk;
        this.offers = offers;
        this.sellers = sellers;
    }

    /** Newest first. @param owner log-in */
    @GetMapping
    Listing<QuoteView> read(@RequestParam(required = false) QuoteStatus status,
                            @RequestParam(required = false) String owner, Window window, Viewer viewer, Locale locale) {
        Long after = window.afterId().isPresent() ? window.afterId().getAsLong() : null;
        var lines = list.read(new QuoteList.Query(status, owner, after, window.rows()), viewer.of(Quote.TYPE));
        Listing<QuoteId> shown = window.show(lines, QuoteList.Line::id, QuoteList.Line::id);
        return new Listing<>(views.list(shown.items(), locale), shown.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    QuoteView write(@RequestBody @Valid QuoteForm form, Viewer viewer, Locale locale) {
        sellers.require(viewer);
        return views.view(desk.write(offers.read(form), viewer.id()), locale);
    }

    @GetMapping("/{id}")
    QuoteView one(@PathVariable QuoteId id, Viewer viewer, Locale locale) {
        return views.view(views.visible(id, viewer), locale);
    }

    /** 409 when it is no draft any more. */
    @PutMapping("/{id}")
    QuoteView change(@PathVariable QuoteId id, @RequestBody @Valid QuoteForm form, IfMatch seen, Viewer viewer,
                     Locale locale) {
        Quote quote = views.own(id, viewer);
        seen.check(quote.version());
        return views.view(desk.change(quote, offers.read(form)), locale);
    }

    /** 409 when it is no draft, or when nobody may decide on it. */
    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    QuoteView submit(@PathVariable QuoteId id, Viewer viewer, Locale locale) {
        return views.view(desk.submit(views.own(id, viewer), viewer.id()), locale);
    }

    @DeleteMapping("/{id}/submission")
    QuoteView takeBack(@PathVariable QuoteId id, Viewer viewer, Locale locale) {
        return views.view(desk.takeBack(views.own(id, viewer)), locale);
    }
}
