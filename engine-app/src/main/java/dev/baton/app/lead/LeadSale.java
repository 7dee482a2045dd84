package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.app.team.Directory;
import dev.baton.lead.Lead;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a lead became. */
@Component
class LeadSale implements LeadSection {

    private final Accounts accounts;
    private final Opportunities opportunities;
    private final Directory directory;

    LeadSale(Accounts accounts, Opportunities opportunities, Directory directory) {
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.directory = directory;
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        if (lead.conversion() == null) {
            return;
        }
        AccountId account = lead.conversion().accountId();
        model.addAttribute("converter", directory.name(lead.conversion().by()))
                .addAttribute("account", account == null ? null : accounts.findById(account).map(Account::name).orElse(null))
                .addAttribute("sale", opportunities.of(lead.id())
                        .filter(sale -> viewer.of(Opportunity.TYPE).sees(sale.ownerId(), sale.teamId())).orElse(null));
    }
}
