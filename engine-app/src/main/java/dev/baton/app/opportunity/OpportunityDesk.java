package dev.baton.app.opportunity;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Activity;
import dev.baton.app.giving.Giving;
import dev.baton.app.lead.LeadConversion;
import dev.baton.app.live.News;
import dev.baton.custom.CustomFields;
import dev.baton.custom.CustomValues;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Lead;
import dev.baton.normal.NameKey;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.Stage;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The life of an opportunity: opened, expected otherwise, given to somebody. */
@Component
public class OpportunityDesk {

    private static final int LONGEST_KEY = 220;

    private final Opportunities opportunities;
    private final CustomValues custom;
    private final Giving giving;
    private final LeadConversion leads;
    private final SaleMails mails;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    OpportunityDesk(Opportunities opportunities, CustomValues custom, Giving giving, LeadConversion leads, SaleMails mails, News news, Tsids ids,
                    Clock clock) {
        this.opportunities = opportunities;
        this.custom = custom;
        this.giving = giving;
        this.leads = leads;
        this.mails = mails;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Of a lead that wants to buy; whose the lead is, the opportunity is.
     *
     * @param account null for a customer who is no company
     */
    public Opportunity open(Sale sale, Lead lead, AccountId account, ContactId contact) {
        Opportunity opened = opportunities.save(new Opportunity(ids.next(OpportunityId::new), null, sale.name(), key(sale.name()),
                account, contact, Stage.PROSPECTING, Stage.PROSPECTING.probability(), sale.money(), sale.closeOn(), null, lead.care().ownerId(),
                lead.care().teamId(), lead.id(), lead.source(), CustomFields.NONE, clock.instant()));
        news.note(opened, Activity.Kind.CREATED, opened.name(), lead.ref());
        news.raise("opportunity.opened", opened.ref(), Map.of("lead", lead.id().toString()));
        return opened;
    }

    Opportunity change(Opportunity before, OpportunityChange change, Viewer by) {
        Opportunity changed = change.of(before, giving, by);
        if (changed.equals(before)) {
            return before;
        }
        boolean described = !changed.custom().equals(before.custom());
        List<Invalid.Field> wrong = described ? custom.wrong(Opportunity.TYPE, changed.custom()) : List.of();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Opportunity saved = opportunities.save(changed);
        if (described) {
            custom.indexAgain(saved.ref(), saved.custom());
        }
        if (!Objects.equals(saved.ownerId(), before.ownerId())) {
            given(saved, before.ownerId(), by);
        }
        if (saved.stage() != before.stage()) {
            moved(saved);
        }
        news.changed(saved.ref());
        if (saved.accountId() != null) {
            news.changed(Ref.to(Account.TYPE, saved.accountId())); // its page sums sales up
        }
        return saved;
    }

    /** The thread goes along: it is its lead's. */
    private void given(Opportunity one, PersonId from, Viewer by) {
        if (one.leadId() != null) {
            leads.sold(one.leadId(), one.ownerId());
        }
        mails.tellAnew(one);
        giving.given(one, from, one.ownerId(), "opportunities.notice.given", one.version(), by);
    }

    private void moved(Opportunity one) {
        String stage = one.stage().name().toLowerCase(Locale.ROOT);
        news.status(one, stage);
        news.raise("opportunity.stageChanged", one.ref(), Map.of("stage", stage));
    }

    static String key(String name) {
        String key = NameKey.of(name);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
