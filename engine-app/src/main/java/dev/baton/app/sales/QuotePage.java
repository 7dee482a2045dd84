package dev.baton.app.sales;

import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteId;
import dev.baton.sales.QuoteList;
import dev.baton.sales.QuoteStatus;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of quotes, and one quote: submitted and taken back. Writing one is {@link QuoteFormPage}. */
@Controller
@RequestMapping("/quotes")
class QuotePage {

    private static final int LINES = 50;

    private final QuoteList list;
    private final QuoteViews quotes;
    private final QuotePane pane;
    private final QuoteDesk desk;
    private final Sellers sellers;
    private final Wording wording;

    QuotePage(QuoteList list, QuoteViews quotes, QuotePane pane, QuoteDesk desk, Sellers sellers, Wording wording) {
        this.list = list;
        this.quotes = quotes;
        this.pane = pane;
        this.desk = desk;
        this.sellers = sellers;
        this.wording = wording;
    }

    /** @param after id of the last quote of the page before */
    @GetMapping
    String list(@RequestParam(required = false) QuoteStatus status, @RequestParam(required = false) Long after,
                Viewer viewer, Model model) {
        var found = list.read(new QuoteList.Query(status, null, after, LINES + 1), viewer.of(Quote.TYPE));
        var shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String query = status == null ? "" : "status=" + Names.of(status) + "&";
        model.addAttribute("quotes", shown.stream().map(QuotePage::row).toList()).addAttribute("tabs", tabs(status))
                .addAttribute("sells", sellers.sells(viewer))
                .addAttribute("more", found.size() > LINES ? "/quotes?" + query + "after=" + shown.getLast().id() : null);
        return "sales/quotes";
    }

    /** @param status names its text */
    record Row(QuoteList.Line line, String status) {
    }

    @GetMapping("/{id}")
    String one(@PathVariable QuoteId id, Viewer viewer, Model model) {
        pane.fill(quotes.visible(id, viewer), viewer, model);
        return "sales/quote";
    }

    @PostMapping("/{id}/submission")
    String submit(@PathVariable QuoteId id, Viewer viewer, Model model, HttpServletResponse response) {
        Quote quote = desk.submit(quotes.own(id, viewer), viewer.id());
        Toast.said(response, wording.now().text("sales.said." + Names.of(quote.status()), quote.name()));
        return one(id, viewer, model);
    }

    @DeleteMapping("/{id}/submission")
    String takeBack(@PathVariable QuoteId id, Viewer viewer, Model model, HttpServletResponse response) {
        Quote quote = desk.takeBack(quotes.own(id, viewer));
        Toast.said(response, wording.now().text("sales.said.draft", quote.name()));
        return one(id, viewer, model);
    }

    private static Row row(QuoteList.Line line) {
        return new Row(line, Names.of(line.status()));
    }

    private List<Tab> tabs(QuoteStatus current) {
        Words words = wording.now();
        Stream<Tab> all = Stream.of(new Tab(words.text("sales.all"), "/quotes", null, current == null));
        return Stream.concat(all, Stream.of(QuoteStatus.values()).map(status -> new Tab(
                words.text("sales.status." + Names.of(status)), "/quotes?status=" + Names.of(status), null,
                status == current))).toList();
    }
}
