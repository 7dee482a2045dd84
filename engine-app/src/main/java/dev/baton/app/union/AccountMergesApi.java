package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.app.api.IfMatch;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that were found to be one with this account, which goes on for them. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/merges")
class AccountMergesApi {

    private final UnionDesk desk;
    private final AccountUnion accounts;
    private final MergeViews views;

    AccountMergesApi(UnionDesk desk, AccountUnion accounts, MergeViews views) {
        this.desk = desk;
        this.accounts = accounts;
        this.views = views;
    }

    /**
     * @param account the one that ends in this one
     * @param version of the other account, as its caller saw it; any when left out
     * @param take    what is to be the other's from now on: {@code name, domain, tier, owner, custom.<field>}; when left out, what only
     *                the other knows. Who writes from either domain belongs to the one that goes on either way.
     */
    record NewMerge(@NotNull AccountId account, Integer version, Set<String> take) {
    }

    record Page(List<MergeView> items, String next) {
    }

    /** Oldest first; also what was taken back. */
    @GetMapping
    Page read(@PathVariable long id, Viewer viewer) {
        return new Page(views.into(visible(id, viewer).id().value()), null);
    }

    /**
     * The other account ends in this one, with people, cases, leads that became its, sales, quotes, calls, notes and plans; its domain and
     * its page lead here. 201; 200 when it did before; 409 when it became part of a third.
     */
    @PostMapping
    ResponseEntity<MergeView> merge(@PathVariable long id, @RequestBody @Valid NewMerge wish, IfMatch seen, Viewer viewer) {
        UnionDesk.Done done = desk.merge(accounts, visible(id, viewer), wish.account().value(), seen::check, wish.version(), wish.take(), viewer);
        return ResponseEntity.status(done.before() ? HttpStatus.OK : HttpStatus.CREATED).body(views.of(done.merge()));
    }

    /**
     * They are two companies after all: what went along comes back, what came since stays here. Asked again, the same.
     * 409 as long as another stands that was merged here later.
     */
    @DeleteMapping("/{ended}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable AccountId ended, Viewer viewer) {
        desk.part(accounts, visible(id, viewer), ended.value(), viewer);
    }

    private Account visible(long id, Viewer viewer) {
        return desk.visible(accounts, id, viewer);
    }
}
