package dev.baton.app.lead;

import dev.baton.account.Account;
import dev.baton.app.inbox.ReasonTexts;
import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.team.Directory;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.lead.Conversion;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Lookalikes;
import dev.baton.refusal.NotVisible;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads leads for those who may see them. */
@Component
public class LeadViews {

    private final Leads leads;
    private final Opportunities opportunities;
    private final Lookalikes lookalikes;
    private final DecisionLog decisions;
    private final Directory directory;
    private final ReasonTexts texts;

    LeadViews(Leads leads, Opportunities opportunities, Lookalikes lookalikes, DecisionLog decisions, Directory directory,
              ReasonTexts texts) {
        this.leads = leads;
        this.opportunities = opportunities;
        this.lookalikes = lookalikes;
        this.decisions = decisions;
        this.directory = directory;
        this.texts = texts;
    }

    /** Empty when there is none, or none that this viewer may see; for one that joined another, the other. */
    public Optional<Lead> find(LeadId id, Viewer viewer) {
        return leads.findById(id).map(lead -> lead.mergedInto() == null ? lead : leads.findById(lead.mergedInto()).orElseThrow())
                .filter(lead -> sees(viewer, lead));
    }

    /** As {@link #find}. @throws NotVisible when there is none, or none that this viewer may see */
    public Lead visible(LeadId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotVisible::new);
    }

    /** Whether this lead is one of those. */
    public static boolean sees(Viewer viewer, Lead lead) {
        return viewer.of(Lead.TYPE).sees(lead.care().ownerId(), lead.care().teamId());
    }

    LeadView view(Lead lead, Locale locale) {
        return views(List.of(lead), locale).getFirst();
    }

    Map<LeadId, LeadView> of(List<Lead> all, Locale locale) {
        List<LeadView> views = all.isEmpty() ? List.of() : views(all, locale);
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(place -> all.get(place).id(), views::get));
    }

    /** In the order of the ids, with as many statements for many as for one. */
    List<LeadView> list(List<LeadId> ids, Locale locale) {
        Map<LeadId, Lead> read = leads.findAllById(ids).stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        return views(ids.stream().map(read::get).filter(Objects::nonNull).toList(), locale);
    }

    private List<LeadView> views(List<Lead> all, Locale locale) {
        Map<Ref, Decision> scorings = decisions.newest(LeadScoring.DECISION.key(), all.stream().map(Lead::ref).toList());
        Map<LeadId, List<LeadId>> alike = lookalikes.of(all);
        Map<LeadId, Opportunity> sales = sales(all);
        return all.stream().map(lead -> view(lead, reasons(scorings.get(lead.ref()), locale), alike.get(lead.id()),
                converted(lead.conversion(), sales.get(lead.id())))).toList();
    }

    private Map<LeadId, Opportunity> sales(List<Lead> all) {
        List<LeadId> converted = all.stream().filter(lead -> lead.conversion() != null).map(Lead::id).toList();
        return converted.isEmpty() ? Map.of() : opportunities.findByLeadIdIn(converted).stream()
                .collect(Collectors.toMap(Opportunity::leadId, Function.identity()));
    }

    private LeadView.ConvertedTo converted(Conversion to, Opportunity sale) {
        return to == null ? null : new LeadView.ConvertedTo(to.accountId() == null ? null
                : Ref.to(Account.TYPE, to.accountId()).toString(), sale == null ? null : sale.ref().toString(), directory.login(to.by()), to.at());
    }

    private LeadView view(Lead lead, List<Reason> reasons, List<LeadId> duplicates, LeadView.ConvertedTo converted) {
        var who = lead.prospect();
        var care = lead.care();
        var rating = lead.rating();
        return new LeadView(lead.id().toString(), lead.status(), who.firstName(), who.lastName(), who.email(), who.phone(),
                who.company(), who.employees(), who.country(), lead.market().region(), lead.market().postalCode(),
                lead.market().industry(), who.language(), lead.source(), lead.origin().campaign(), lead.origin().page(), LeadView.seen(lead),
                LeadView.form(lead), lead.message(),
                rating == null ? null : rating.score(), rating == null ? null : rating.grade(), reasons,
                directory.key(care.teamId()), directory.login(care.ownerId()), care.firstContactBy(), care.touchedAt(),
                care.restsUntil(), lead.outcome() == null ? null : lead.outcome().outcomeReason(),
                lead.outcome() == null ? null : lead.outcome().outcomeNote(),
                "contact:" + lead.contactId(), duplicates.stream().map(other -> Ref.to(Lead.TYPE, other).toString()).toList(),
                converted, lead.custom().values(), lead.createdAt(), lead.version());
    }

    /** Why it has this score: of the newest scoring only. */
    private List<Reason> reasons(Decision scoring, Locale locale) {
        return scoring == null ? List.of()
                : Reason.of(List.of(scoring)).stream().map(reason -> texts.in(locale, reason)).toList();
    }
}
