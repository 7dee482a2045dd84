package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.WritableFields;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Clash;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The dialogue in which one says what is known of an account. */
@Controller
@RequestMapping("/accounts")
class AccountFormPage {

    private final AccountDesk desk;
    private final People people;
    private final Directory directory;
    private final Wording wording;

    AccountFormPage(AccountDesk desk, People people, Directory directory, Wording wording) {
        this.desk = desk;
        this.people = people;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        MayCreate.require(viewer, Account.TYPE);
        return show(new AccountPaper("", "", Account.STANDARD, viewer.login(), null), null, viewer, model);
    }

    /** The page goes to the new account. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void meet(@ModelAttribute AccountPaper paper, Viewer viewer, HttpServletResponse response) {
        MayCreate.require(viewer, Account.TYPE);
        AccountChange who = paper.since(AccountPaper.BLANK);
        WritableFields.require(viewer, Account.TYPE, who);
        response.setHeader("HX-Location", "/accounts/" + desk.meet(who, viewer).id());
    }

    @GetMapping("/{id}/facts")
    String facts(@PathVariable AccountId id, Viewer viewer, Model model) {
        return show(paper(desk.visible(id, viewer), viewer), id, viewer, model);
    }

    @PutMapping("/{id}/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable AccountId id, @ModelAttribute AccountPaper paper, Viewer viewer, HttpServletResponse response) {
        Account account = desk.visible(id, viewer);
        if (!Objects.equals(account.version(), paper.version())) {
            throw new Clash("problem.stale");
        }
        AccountChange change = paper.since(paper(account, viewer));
        WritableFields.require(viewer, Account.TYPE, change);
        desk.change(account, change);
        Toast.said(response, wording.now().text("account.changed"));
    }

    private AccountPaper paper(Account account, Viewer viewer) {
        return AccountPaper.of(FieldsOnPages.shown(viewer, Account.TYPE, account), directory);
    }

    private String show(AccountPaper paper, AccountId id, Viewer viewer, Model model) {
        model.addAttribute("paper", paper).addAttribute("id", id).addAttribute("tiers", Account.TIERS).addAttribute("fields", viewer.fields())
                .addAttribute("people", people.findAll().stream().filter(one -> one.active() || one.login().equals(paper.owner()))
                        .sorted(Comparator.comparing(Person::name)).toList());
        return "account/account-form :: facts";
    }
}
