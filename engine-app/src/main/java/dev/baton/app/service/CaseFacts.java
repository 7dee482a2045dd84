package dev.baton.app.service;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import dev.baton.rules.service.EscalationFacts;
import dev.baton.rules.service.Target;
import dev.baton.rules.service.TargetFacts;
import dev.baton.service.Case;
import dev.baton.service.Promise;
import dev.baton.unit.UnitOfWork;
import org.springframework.stereotype.Component;

/** A case as the rules about its time see it. */
@Component
class CaseFacts {

    private final Accounts accounts;
    private final Directory directory;

    CaseFacts(Accounts accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    TargetFacts forTargets(Case one) {
        String team = one.custody() == null ? null : directory.key(one.custody().teamId());
        return new TargetFacts(kind(one), priority(one), tier(one), team == null ? "" : team,
                one.mailbox() == null ? "api" : "mail", one.custom().values());
    }

    /** @param reached the share of the time that is used, in percent; {@code handled} the share that people know of */
    EscalationFacts forEscalation(Case one, Promise promise, int reached, int handled) {
        return new EscalationFacts(Target.valueOf(promise.name()), reached, handled, kind(one), priority(one), tier(one),
                one.custody() != null && one.custody().ownerId() != null, one.custom().values());
    }

    private static Kind kind(Case one) {
        return Kind.valueOf(one.kind().name());
    }

    private static Priority priority(Case one) {
        return Priority.valueOf(one.priority().name());
    }

    private String tier(Case one) {
        if (one.accountId() == null) {
            return "";
        }
        String tier = UnitOfWork.now().known(Ref.to("account", one.accountId()), Account.class,
                () -> accounts.findById(one.accountId())).tier();
        return tier == null ? "" : tier;
    }
}
