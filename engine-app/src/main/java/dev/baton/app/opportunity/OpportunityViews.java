package dev.baton.app.opportunity;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.team.Directory;
import dev.baton.id.Id;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Money;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads opportunities for those who may see them. */
@Component
class OpportunityViews {

    private final Opportunities opportunities;
    private final Directory directory;

    OpportunityViews(Opportunities opportunities, Directory directory) {
        this.opportunities = opportunities;
        this.directory = directory;
    }

    /** @throws NotVisible also when there is none */
    Opportunity visible(OpportunityId id, Viewer viewer) {
        return opportunities.findById(id).filter(one -> viewer.of(Opportunity.TYPE).sees(one.ownerId(), one.teamId()))
                .orElseThrow(NotVisible::new);
    }

    /** Whether it is there for this viewer as it is now: who gave it to another may see it no more. */
    boolean sees(OpportunityId id, Viewer viewer) {
        return opportunities.findById(id).filter(one -> viewer.of(Opportunity.TYPE).sees(one.ownerId(), one.teamId())).isPresent();
    }

    /** In the order of the ids. */
    List<OpportunityView> list(List<OpportunityId> ids) {
        Map<OpportunityId, Opportunity> read = opportunities.findAllById(ids).stream()
                .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        return ids.stream().map(read::get).filter(Objects::nonNull).map(this::view).toList();
    }

    OpportunityView view(Opportunity one) {
        return new OpportunityView(one.id().toString(), one.name(), record(Account.TYPE, one.accountId()), record(Contact.TYPE, one.contactId()), one.stage(),
                one.probability(), amount(one.worth()), one.closeOn(), one.nextStep(), directory.login(one.ownerId()),
                directory.key(one.teamId()), record(Lead.TYPE, one.leadId()), one.source(), one.custom().values(), one.createdAt(), one.version());
    }

    /** Null for what nobody knows. */
    static OpportunityView.Amount amount(Money worth) {
        return worth == null ? null : new OpportunityView.Amount(worth.amount().setScale(
                Currency.getInstance(worth.currency()).getDefaultFractionDigits(), RoundingMode.HALF_UP).toPlainString(), worth.currency());
    }

    private static String record(String type, Id id) {
        return id == null ? null : Ref.to(type, id).toString();
    }
}
