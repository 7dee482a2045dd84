package dev.baton.app.merging;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;

/** Puts two leads, or a contact and a lead, side by side for a reader. */
@Component
class Pairs {

    private final Accounts accounts;
    private final Directory directory;
    private final Wording wording;

    Pairs(Accounts accounts, Directory directory, Wording wording) {
        this.accounts = accounts;
        this.directory = directory;
        this.wording = wording;
    }

    Pair of(Lead one, Lead another, Viewer viewer) {
        return Pair.of(FieldsOnPages.shown(viewer, Lead.TYPE, one), FieldsOnPages.shown(viewer, Lead.TYPE, another),
                lead -> directory.name(lead.care().ownerId()), wording.now());
    }

    /** A company that the reader may not see is not named. */
    Pair of(Contact contact, Lead lead, Viewer viewer) {
        String company = contact.accountId() == null ? null : accounts.findById(contact.accountId())
                .filter(one -> viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .map(one -> FieldsOnPages.shown(viewer, Account.TYPE, one).name()).orElse(null);
        Contact known = FieldsOnPages.shown(viewer, Contact.TYPE, contact);
        Lead shown = FieldsOnPages.shown(viewer, Lead.TYPE, lead);
        return new KnownPair(known, company, directory.name(known.ownerId()), shown, directory.name(shown.care().ownerId())).in(wording.now());
    }
}
