package dev.baton.app.service;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import dev.baton.rules.service.EscalationFacts;
import dev.baton.rules.service.HandlingFacts;
import dev.baton.rules.service.Target;
import dev.baton.rules.service.TargetFacts;
import dev.baton.service.Case;
import dev.baton.service.CaseHistory;
import dev.baton.service.CaseStatus;
import dev.baton.service.Promise;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case as the rules about its time and its handling see it. */
@Component
class CaseFacts {

    private final Accounts accounts;
    private final CaseHistory history;
    private final Directory directory;

    CaseFacts(Accounts accounts, CaseHistory history, Directory directory) {
        this.accounts = accounts;
        this.history = history;
        this.directory = directory;
    }

    TargetFacts forTargets(Case one) {
        return new TargetFacts(kind(one), priority(one), tier(one), team(one), channel(one), one.custom().values());
    }

    /** Of a case that nobody has in hand. */
    HandlingFacts forAssignment(Case one) {
        return new HandlingFacts(kind(one), priority(one), language(one), channel(one), team(one), tier(one),
                one.accountId() != null, history.of(one.contactId()).handlerIn(one.custody().teamId()).isPresent(),
                one.status() != CaseStatus.NEW, one.custom().values());
    }

    /** @param reached the share of the time that is used, in percent; {@code handled} the share that people know of */
    EscalationFacts forEscalation(Case one, Promise promise, int reached, int handled) {
        return new EscalationFacts(Target.valueOf(promise.name()), reached, handled, kind(one), priority(one), tier(one),
                one.custody().ownerId() != null, one.custom().values());
    }

    private static Kind kind(Case one) {
        return Kind.valueOf(one.kind().name());
    }

    private static Priority priority(Case one) {
        return Priority.valueOf(one.priority().name());
    }

    private String team(Case one) {
        return Objects.requireNonNullElse(directory.key(one.custody().teamId()), "");
    }

    private static String channel(Case one) {
        return one.mailbox() == null ? "api" : "mail";
    }

    private static String language(Case one) {
        return one.language() == null ? "" : Locale.forLanguageTag(one.language()).getLanguage();
    }

    private String tier(Case one) {
        return account(one).map(Account::tier).orElse("");
    }

    Optional<PersonId> accountOwner(Case one) {
        return account(one).map(Account::ownerId);
    }

    private Optional<Account> account(Case one) {
        return Optional.ofNullable(one.accountId()).map(id -> UnitOfWork.now().known(Ref.to("account", id), Account.class,
                () -> accounts.findById(id)));
    }
}
