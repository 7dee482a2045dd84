package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.activity.Subject;
import dev.baton.app.giving.Giving;
import dev.baton.app.live.LiveSignals;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.event.DomainEvents;
import dev.baton.id.Tsids;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The life of an account: met, known better, given to somebody. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final CustomValues custom;
    private final Giving giving;
    private final DomainEvents events;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    AccountDesk(Accounts accounts, CustomValues custom, Giving giving, DomainEvents events, LiveSignals live, Tsids ids, Clock clock) {
        this.accounts = accounts;
        this.custom = custom;
        this.giving = giving;
        this.events = events;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of one that became part of another, the other. @throws NotVisible also when there is none */
    Account visible(AccountId id, Viewer viewer) {
        Account one = accounts.findById(id).orElseThrow(NotVisible::new);
        if (one.mergedInto() != null) {
            return visible(one.mergedInto(), viewer);
        }
        if (!viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId())) {
            throw new NotVisible();
        }
        return one;
    }

    /** One that nobody knows anything of yet: of whoever meets it, and of their team where they have one only. */
    Account blank(Viewer viewer) {
        TeamId team = viewer.teams().size() == 1 ? viewer.teams().iterator().next() : null;
        return Account.met(ids.next(AccountId::new), "", null, viewer.id(), team, clock.instant());
    }

    Account meet(AccountChange who, Viewer viewer) {
        Account met = keep(blank(viewer), who, viewer);
        events.raise(Account.TYPE + ".created", met.ref(), Map.of());
        return met;
    }

    Account change(Account before, AccountChange change, Viewer viewer) {
        return keep(before, change, viewer);
    }

    private Account keep(Account before, AccountChange change, Viewer viewer) {
        Account changed = change.of(before, giving, viewer);
        if (changed.equals(before)) {
            return before;
        }
        if (changed.domain() != null && !changed.domain().equals(before.domain())) {
            accounts.ofDomain(changed.domain()).filter(other -> !other.id().equals(before.id())).ifPresent(other -> {
                throw new Clash("account.domainTaken", other.name());
            });
        }
        if (!changed.custom().equals(before.custom())) {
            List<Invalid.Field> wrong = custom.wrong(Account.TYPE, changed.custom());
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
        }
        Account saved = accounts.save(changed);
        if (!changed.custom().equals(before.custom()) || !changed.custom().equals(CustomFields.NONE) && before.version() == null) {
            custom.indexAgain(saved.ref(), saved.custom());
        }
        if (!Objects.equals(saved.ownerId(), before.ownerId())) {
            giving.given(Subject.of(saved.ref(), null, saved.id()), before.ownerId(), saved.ownerId(), "account.notice.given", saved.version(), viewer);
        }
        live.changed(saved.ref());
        return saved;
    }
}
