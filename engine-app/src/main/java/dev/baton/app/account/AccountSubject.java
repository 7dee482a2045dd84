package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.app.web.RecordPages;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the inbox speaks about an account. */
@Component
class AccountSubject implements WorkSubject {

    private static final int PRIORITY = 50;

    private final Accounts accounts;

    AccountSubject(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return Account.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Account one = accounts.findById(new AccountId(subject.id())).orElseThrow();
        return new Headline(one.name(), one.name(), null, PRIORITY, List.of());
    }

    @Override
    public String page(Ref subject) {
        return RecordPages.of(subject);
    }

    /** What is said about accounts is no work that changes hands. */
    @Override
    public void handedTo(Ref subject, PersonId owner) {
    }
}
