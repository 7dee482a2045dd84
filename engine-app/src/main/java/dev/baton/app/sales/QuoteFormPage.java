package dev.baton.app.sales;

import dev.baton.app.access.WritableFields;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Products;
import dev.baton.sales.Quote;
import dev.baton.sales.QuoteId;
import dev.baton.sales.QuoteLines;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a seller writes a quote, or changes a draft. */
@Controller
class QuoteFormPage {

    private final QuoteViews views;
    private final QuoteLines lines;
    private final QuoteDesk desk;
    private final Offers offers;
    private final CustomerNames customers;
    private final Products products;
    private final Sellers sellers;
    private final Validator validator;
    private final Wording wording;

    QuoteFormPage(QuoteViews views, QuoteLines lines, QuoteDesk desk, Offers offers, CustomerNames customers,
                  Products products, Sellers sellers, Validator validator, Wording wording) {
        this.views = views;
        this.lines = lines;
        this.desk = desk;
        this.offers = offers;
        this.customers = customers;
        this.products = products;
        this.sellers = sellers;
        this.validator = validator;
        this.wording = wording;
    }

    @GetMapping("/quotes/new")
    String blank(Viewer viewer, Model model) {
        sellers.require(viewer);
        return show(QuotePaper.BLANK, "/quotes", List.of(), model);
    }

    @PostMapping("/quotes")
    String write(@ModelAttribute QuotePaper paper, Viewer viewer, Model model, HttpServletResponse response) {
        sellers.require(viewer);
        return keep(paper, "/quotes", offer -> desk.write(offer, viewer.id()), viewer, model, response);
    }

    @GetMapping("/quotes/{id}/draft")
    String draft(@PathVariable QuoteId id, Viewer viewer, Model model) {
        Quote quote = views.own(id, viewer);
        QuotePaper paper = QuotePaper.of(quote, customers.called(quote), lines.of(id));
        return show(paper, "/quotes/" + id + "/draft", List.of(), model);
    }

    @PostMapping("/quotes/{id}/draft")
    String change(@PathVariable QuoteId id, @ModelAttribute QuotePaper paper, Viewer viewer, Model model,
                  HttpServletResponse response) {
        Quote quote = views.own(id, viewer);
        return keep(paper, "/quotes/" + id + "/draft", offer -> desk.change(quote, offer), viewer, model, response);
    }

    private String keep(QuotePaper paper, String action, Function<Offer, Quote> keeping, Viewer viewer,
                        Model model, HttpServletResponse response) {
        List<Problem> problems = problems(paper);
        if (problems.isEmpty()) {
            try {
                WritableFields.require(viewer, Quote.TYPE, paper.form());
                return "redirect:/quotes/" + keeping.apply(offers.read(paper.form())).id();
            } catch (Invalid invalid) {
                // Thrown before anything was written: the form is shown again, with what is wrong.
                problems = invalid.fields().stream().map(field -> new Problem(paper.input(field.field()),
                        wording.now().text(field.key(), field.arguments()))).toList();
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return show(paper, action, problems, model);
    }

    private List<Problem> problems(QuotePaper paper) {
        return paper.isReadable() ? validator.validate(paper.form()).stream().map(wrong -> new Problem(
                paper.input(wrong.getPropertyPath().toString()), wrong.getMessage())).toList()
                : List.of(new Problem("customer", wording.now().text("sales.form.number")));
    }

    private String show(QuotePaper paper, String action, List<Problem> problems, Model model) {
        model.addAttribute("paper", paper.withRoom()).addAttribute("action", action).addAttribute("problems", problems)
                .addAttribute("products", products.findByActiveTrueOrderByName());
        return "sales/quote-form";
    }
}
