package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
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
import org.springframework.stereotype.Component;

/** The life of an account: met, known better. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final CustomValues custom;
    private final Directory directory;
    private final DomainEvents events;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    AccountDesk(Accounts accounts, CustomValues custom, Directory directory, DomainEvents events, LiveSignals live, Tsids ids, Clock clock) {
        this.accounts = accounts;
        this.custom = custom;
        this.directory = directory;
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

    /** Of whoever met it, unless somebody else is named, and of their team where they have one only. */
    Account meet(AccountChange who, Viewer viewer) {
        TeamId team = viewer.teams().size() == 1 ? viewer.teams().iterator().next() : null;
        Account met = keep(Account.met(ids.next(AccountId::new), "", null, viewer.id(), team, clock.instant()), who);
        events.raise(Account.TYPE + ".created", met.ref(), Map.of());
        return met;
    }

    Account change(Account before, AccountChange change) {
        return keep(before, change);
    }

    private Account keep(Account before, AccountChange change) {
        Account changed = change.of(before, directory);
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
        live.changed(saved.ref());
        return saved;
    }
}
