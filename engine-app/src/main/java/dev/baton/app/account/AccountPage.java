package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.activity.StoryPanel;
import dev.baton.app.custom.CustomFacts;
import dev.baton.app.relation.RelationPanel;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityList;
import dev.baton.sales.OpportunityTotals;
import dev.baton.service.Case;
import dev.baton.service.CaseList;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, and one with its people, sales and cases and all that happened with them. */
@Controller
@RequestMapping("/accounts")
class AccountPage {

    private static final int LINES = 50;
    private static final int BESIDE = 20;
    private static final String MINE = "mine";
    private static final String TEAM = "team";
    private static final String ALL = "all";

    private final AccountList list;
    private final AccountDesk desk;
    private final ContactList people;
    private final OpportunityList sales;
    private final OpportunityTotals totals;
    private final CaseList cases;
    private final StoryPanel story;
    private final RelationPanel relations;
    private final List<CustomerSection> sections;
    private final CustomFacts custom;
    private final Directory directory;
    private final Wording wording;

    AccountPage(AccountList list, AccountDesk desk, ContactList people, OpportunityList sales, OpportunityTotals totals, CaseList cases,
                StoryPanel story, RelationPanel relations, List<CustomerSection> sections, CustomFacts custom, Directory directory, Wording wording) {
        this.list = list;
        this.desk = desk;
        this.people = people;
        this.sales = sales;
        this.totals = totals;
        this.cases = cases;
        this.story = story;
        this.relations = relations;
        this.sections = sections;
        this.custom = custom;
        this.directory = directory;
        this.wording = wording;
    }

    /** @param scope {@code mine}, {@code team} or {@code all} */
    @GetMapping
    String list(@RequestParam(required = false) String q, @RequestParam(defaultValue = ALL) String scope,
                @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        List<AccountList.Line> found = list.read(new AccountList.Query(q, scope.equals(MINE) ? viewer.id() : null,
                scope.equals(TEAM) ? viewer.tree() : null, after, LINES + 1), viewer);
        boolean more = found.size() > LINES;
        List<AccountList.Line> lines = more ? found.subList(0, LINES) : found;
        String typed = q == null || q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        model.addAttribute("lines", FieldsOnPages.shown(viewer, Account.TYPE, lines)).addAttribute("q", q).addAttribute("scope", scope)
                .addAttribute("tabs", tabs(scope, typed))
                .addAttribute("more", more ? "/accounts?scope=" + scope + typed + "&after=" + lines.getLast().id() : null);
        return "account/accounts";
    }

    private List<Tab> tabs(String current, String typed) {
        Words words = wording.now();
        return Stream.of(ALL, MINE, TEAM).map(scope -> new Tab(words.text("account.scope." + scope), "/accounts?scope=" + scope + typed, null,
                scope.equals(current))).toList();
    }

    @GetMapping("/{id}")
    String one(@PathVariable AccountId id, Viewer viewer, Model model) {
        Account account = desk.visible(id, viewer);
        if (!account.id().equals(id)) {
            return "redirect:/accounts/" + account.id();
        }
        List<ContactList.Line> staff = people.at(account.id(), viewer.of("contact"), BESIDE);
        Account shown = FieldsOnPages.shown(viewer, Account.TYPE, account);
        model.addAttribute("account", shown).addAttribute("ownerHidden", viewer.fields().hide(Account.TYPE, "owner"))
                .addAttribute("owner", directory.name(shown.ownerId())).addAttribute("added", custom.of(Account.TYPE, account.custom(), viewer))
                .addAttribute("team", directory.team(shown.teamId()).map(Team::name).orElse(null))
                .addAttribute("people", FieldsOnPages.shown(viewer, "contact", staff))
                .addAttribute("writable", viewer.worksWith(Case.TYPE))
                .addAttribute("sales", FieldsOnPages.shown(viewer, Opportunity.TYPE, sales.read(OpportunityList.Query.of(account.id(), BESIDE), viewer.of(Opportunity.TYPE))))
                .addAttribute("sums", SalesSum.of(totals.of(account.id(), viewer.of(Opportunity.TYPE)),
                        !viewer.fields().hide(Opportunity.TYPE, "amount")))
                .addAttribute("cases", cases.ofCustomers(staff.stream().map(one -> Long.valueOf(one.id())).toList(), viewer.of(Case.TYPE), BESIDE))
                .addAttribute("story", story.of(account.ref(), viewer)).addAttribute("relations", relations.of(account.ref(), viewer));
        sections.forEach(section -> section.fill(account.ref(), viewer, model));
        return "account/account";
    }
}
