package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.WritableFields;
import dev.baton.app.custom.CustomForm;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of an account, said by a person: of a new one, and corrected. A page of its own, as that of a lead is. */
@Controller
@RequestMapping("/accounts")
class AccountFormPage {

    private final AccountDesk desk;
    private final AccountInputs inputs;
    private final CustomForm custom;
    private final Directory directory;
    private final Wording wording;

    AccountFormPage(AccountDesk desk, AccountInputs inputs, CustomForm custom, Directory directory, Wording wording) {
        this.desk = desk;
        this.inputs = inputs;
        this.custom = custom;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        MayCreate.require(viewer, Account.TYPE);
        return show(desk.blank(viewer), Map.of(), viewer, model);
    }

    @PostMapping
    String meet(@RequestParam Map<String, String> typed, Viewer viewer, Model model, HttpServletResponse response) {
        MayCreate.require(viewer, Account.TYPE);
        return kept(desk.blank(viewer), typed, who -> "redirect:/accounts/" + desk.meet(who, viewer).id(), viewer, model, response);
    }

    @GetMapping("/{id}/facts")
    String facts(@PathVariable AccountId id, Viewer viewer, Model model) {
        return show(desk.visible(id, viewer), Map.of(), viewer, model);
    }

    /** @param version of the account as it was when the form was made */
    @PostMapping("/{id}/facts")
    String change(@PathVariable AccountId id, @RequestParam int version, @RequestParam Map<String, String> typed, Viewer viewer,
                  Model model, HttpServletResponse response, RedirectAttributes next) {
        Account one = desk.visible(id, viewer);
        if (one.version() != version) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("stale", true);
            return show(one, typed, viewer, model);
        }
        return kept(one, typed, change -> {
            Account changed = desk.change(one, change, viewer);
            next.addFlashAttribute("said", wording.now().text("account.changed"));
            return viewer.of(Account.TYPE).sees(changed.ownerId(), changed.teamId()) ? "redirect:/accounts/" + changed.id() : "redirect:/accounts";
        }, viewer, model, response);
    }

    /** What is refused is said before anything is written: the form comes back as it was typed. */
    private String kept(Account before, Map<String, String> typed, Function<AccountChange, String> deed, Viewer viewer, Model model,
                        HttpServletResponse response) {
        List<Problem> problems;
        try {
            AccountChange change = new AccountPaper(typed).change(before, directory.login(before.ownerId()),
                    custom.typed(Account.TYPE, before.custom(), typed));
            WritableFields.require(viewer, Account.TYPE, change);
            return deed.apply(change);
        } catch (Invalid wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            problems = Problem.of(wrong, wording.now());
        } catch (Clash taken) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            problems = List.of(new Problem("domain", wording.now().text(taken.key(), taken.arguments())));
        }
        model.addAttribute("problems", problems);
        return show(before, typed, viewer, model);
    }

    private String show(Account one, Map<String, String> typed, Viewer viewer, Model model) {
        model.addAttribute("account", FieldsOnPages.shown(viewer, Account.TYPE, one)).addAttribute("inputs", inputs.of(one, typed, viewer));
        return "account/account-form";
    }
}
