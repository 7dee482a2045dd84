package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.OfRecord;
import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.app.api.Versioned;
import dev.baton.app.api.Window;
import dev.baton.app.team.Directory;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: listed, read, met, known better. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final AccountList list;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Directory directory;

    AccountsApi(AccountList list, Accounts accounts, AccountDesk desk, Directory directory) {
        this.list = list;
        this.accounts = accounts;
        this.desk = desk;
        this.directory = directory;
    }

    /** @param owner log-in of the person; {@code team} key of the team; null for none */
    @OfRecord(Account.TYPE)
    record View(String id, String name, String domain, String tier, String owner, String team, Map<String, Object> custom,
                Instant createdAt, Integer version) implements Versioned {
    }

    /** Newest first. @param q a part of the name, in any script, or the beginning of the domain @param owner log-in */
    @GetMapping
    Listing<View> read(@RequestParam(required = false) String q, @RequestParam(required = false) String owner, Window window, Viewer viewer) {
        Long after = window.afterId().isPresent() ? window.afterId().getAsLong() : null;
        PersonId whose = owner == null ? null : directory.person(owner).map(one -> one.id()).orElse(new PersonId(0));
        var lines = list.read(new AccountList.Query(q, whose, null, after, window.rows()), viewer);
        Listing<AccountId> shown = window.show(lines, AccountList.Line::id, AccountList.Line::id);
        Map<AccountId, Account> read = accounts.findAllById(shown.items()).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return new Listing<>(shown.items().stream().map(read::get).map(this::view).toList(), shown.next());
    }

    @GetMapping("/{id}")
    View one(@PathVariable AccountId id, Viewer viewer) {
        return view(desk.visible(id, viewer));
    }

    /** 409 when another account has its domain. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View meet(@RequestBody AccountChange account, Viewer viewer) {
        MayCreate.require(viewer, Account.TYPE);
        return view(desk.meet(account, viewer));
    }

    @PatchMapping("/{id}")
    View change(@PathVariable AccountId id, @RequestBody AccountChange account, IfMatch seen, Viewer viewer) {
        Account before = desk.visible(id, viewer);
        seen.check(before.version());
        return view(desk.change(before, account, viewer));
    }

    private View view(Account one) {
        return new View(one.id().toString(), one.name(), one.domain(), one.tier(), directory.login(one.ownerId()), directory.key(one.teamId()),
                one.custom().values(), one.createdAt(), one.version());
    }
}
