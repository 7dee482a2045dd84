package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.activity.Subject;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.custom.CustomValues;
import dev.baton.merge.Facts;
import dev.baton.merge.Hanging;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Two accounts that are one company. */
@Component
class AccountUnion implements Mergeable<Account> {

    private static final List<Hanging> HANGING = List.of(
            Hanging.on("crm_account", "merged_into").withVersion(),
            Hanging.on("crm_contact", "account_id").withVersion(),
            Hanging.on("crm_case", "account_id").withVersion(),
            Hanging.on("crm_lead", "converted_account_id").withVersion(),
            Hanging.on("crm_opportunity", "account_id").withVersion(),
            Hanging.on("crm_quote", "account_id").withVersion(),
            Hanging.on("crm_relationship", "to_id", Account.TYPE).withVersion().unless("exists (select 1 from crm_relationship o"
                    + " where o.contact_id = t.contact_id and o.kind = t.kind and o.to_type = t.to_type and o.to_id = m.into_id)"),
            Hanging.on("work_item", "subject_id", Account.TYPE).withVersion(),
            Hanging.on("mail_draft", "about_id", Account.TYPE),
            Hanging.on("logged_activity", "subject_id", Account.TYPE).withVersion(),
            Hanging.on("activity", "subject_id", Account.TYPE),
            Hanging.on("activity", "account_id"));

    private final Accounts accounts;
    private final CustomValues custom;

    AccountUnion(Accounts accounts, CustomValues custom) {
        this.accounts = accounts;
        this.custom = custom;
    }

    @Override
    public String type() {
        return Account.TYPE;
    }

    @Override
    public Optional<Account> find(long id) {
        return accounts.findById(new AccountId(id));
    }

    @Override
    public boolean sees(Viewer viewer, Account one) {
        return viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId());
    }

    @Override
    public String name(Account one) {
        return one.name();
    }

    @Override
    public String name(Account one, Viewer reader) {
        return sees(reader, one) ? FieldsOnPages.shown(reader, Account.TYPE, one).name() : null;
    }

    @Override
    public Long into(Account one) {
        return one.mergedInto() == null ? null : Long.valueOf(one.mergedInto().value());
    }

    @Override
    public Account into(Account one, Long other) {
        return one.mergedInto(other == null ? null : new AccountId(other));
    }

    @Override
    public Facts facts(Account one) {
        return new Known().put("name", "name", one.name()).put("domain", "domain", one.domain()).put("tier", "tier", one.tier())
                .put("owner", "owner", Known.id(one.ownerId()), "team", Known.id(one.teamId())).put(one.custom()).facts();
    }

    @Override
    public Account with(Account one, Map<String, Map<String, Object>> parts) {
        Known known = Known.of(facts(one), parts);
        return one.described(known.text("name", "name"), known.text("domain", "domain"), known.text("tier", "tier"),
                known.id("owner", "owner", PersonId::new), known.id("owner", "team", TeamId::new), known.custom());
    }

    /** Who writes from either domain belongs to the one that goes on. */
    @Override
    public Set<String> unique() {
        return Set.of("domain");
    }

    @Override
    public Subject subject(Account one) {
        return Subject.of(one.ref(), null, one.id());
    }

    @Override
    public Account save(Account one) {
        return accounts.save(one);
    }

    @Override
    public void changed(Account before, Account now) {
        if (!now.custom().equals(before.custom())) {
            custom.indexAgain(now.ref(), now.custom());
        }
    }

    @Override
    public void hold(long one, long other) {
        accounts.hold(new AccountId(one), new AccountId(other));
    }

    @Override
    public List<Hanging> hanging() {
        return HANGING;
    }

    @Override
    public List<Hanging> counted() {
        return HANGING;
    }

    @Override
    public List<Account> parts(long record) {
        return accounts.partsOf(new AccountId(record));
    }
}
