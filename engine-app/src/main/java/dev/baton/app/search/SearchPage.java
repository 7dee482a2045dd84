package dev.baton.app.search;

import dev.baton.account.Account;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.account.AccountList;
import dev.baton.app.account.ContactList;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.leadlist.LeadLines;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityList;
import dev.baton.service.Case;
import dev.baton.service.CaseList;
import dev.baton.service.Cases;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the bar on top finds: a case by its number, customers and leads by name or address, with the customers' cases,
 * accounts by name or domain, and opportunities by name.
 */
@Controller
class SearchPage {

    private static final Pattern NUMBER = Pattern.compile("(?i)\\s*(?:c-)?(\\d{3,12})\\s*");
    private static final int MOST = 10;

    private final ContactList contacts;
    private final AccountList accounts;
    private final LeadLines leads;
    private final LeadMarks marks;
    private final OpportunityList opportunities;
    private final CaseList caseList;
    private final Cases cases;

    SearchPage(ContactList contacts, AccountList accounts, LeadLines leads, LeadMarks marks, OpportunityList opportunities, CaseList caseList, Cases cases) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.leads = leads;
        this.marks = marks;
        this.opportunities = opportunities;
        this.caseList = caseList;
        this.cases = cases;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        Matcher number = NUMBER.matcher(q);
        if (number.matches()) {
            var found = cases.findByNumber(Long.parseLong(number.group(1))).filter(one -> sees(viewer, one));
            if (found.isPresent()) {
                return "redirect:/cases/" + found.get().id();
            }
        }
        List<ContactList.Line> people = q.isBlank() ? List.of() : contacts.read(q, null, viewer.of("contact"), MOST);
        List<AccountList.Line> companies = q.isBlank() ? List.of()
                : accounts.read(new AccountList.Query(q, null, null, null, MOST), viewer);
        List<LeadLines.Line> prospects = q.isBlank() ? List.of()
                : leads.found(q, MOST, viewer);
        List<OpportunityList.Line> sales = q.isBlank() ? List.of()
                : opportunities.read(new OpportunityList.Query(null, q, null, MOST), viewer.of(Opportunity.TYPE));
        model.addAttribute("q", q).addAttribute("marks", marks)
                .addAttribute("sales", FieldsOnPages.shown(viewer, Opportunity.TYPE, sales))
                .addAttribute("accounts", FieldsOnPages.shown(viewer, Account.TYPE, companies))
                .addAttribute("people", FieldsOnPages.shown(viewer, "contact", people))
                .addAttribute("leads", FieldsOnPages.shown(viewer, "lead", prospects))
                .addAttribute("cases", caseList.ofCustomers(people.stream().map(one -> Long.valueOf(one.id())).toList(),
                        viewer.of(Case.TYPE), MOST));
        return "search";
    }

    private static boolean sees(Viewer viewer, Case one) {
        return viewer.of(Case.TYPE).sees(one.custody().ownerId(), one.custody().teamId());
    }
}
