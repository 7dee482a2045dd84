package dev.baton.app.opportunity;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Activity;
import dev.baton.app.live.News;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Lead;
import dev.baton.normal.NameKey;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.Stage;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The life of an opportunity: opened, and expected otherwise. */
@Component
public class OpportunityDesk {

    private static final int LONGEST_KEY = 220;

    private final Opportunities opportunities;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    OpportunityDesk(Opportunities opportunities, News news, Tsids ids, Clock clock) {
        this.opportunities = opportunities;
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
                lead.care().teamId(), lead.id(), lead.source(), clock.instant()));
        news.note(opened, Activity.Kind.CREATED, opened.name(), lead.ref());
        news.raise("opportunity.opened", opened.ref(), Map.of("lead", lead.id().toString()));
        return opened;
    }

    Opportunity change(Opportunity before, OpportunityChange change) {
        Opportunity changed = change.of(before);
        if (changed.equals(before)) {
            return before;
        }
        Opportunity saved = opportunities.save(changed);
        if (saved.stage() != before.stage()) {
            moved(saved);
        }
        news.changed(saved.ref());
        if (saved.accountId() != null) {
            news.changed(Ref.to(Account.TYPE, saved.accountId())); // its page sums sales up
        }
        return saved;
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
