package dev.baton.app.lead;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.decision.Decisions;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Lookalikes;
import dev.baton.lead.Prospect;
import dev.baton.lead.Rating;
import dev.baton.normal.CompanyDomain;
import dev.baton.normal.Language;
import dev.baton.rules.Decided;
import dev.baton.rules.lead.LeadFacts;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.lead.Score;
import dev.baton.unit.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a lead is worth, by the decision {@code lead-scoring}. */
@Component
public class LeadRating {

    private static final int ENOUGH = 200;
    private static final String PURPOSE = "marketing";
    private static final String CHANNEL = "email";

    private final Leads leads;
    private final Lookalikes lookalikes;
    private final Contacts contacts;
    private final Consents consents;
    private final LeadScoring scoring;
    private final Decisions decisions;
    private final DecisionLog log;
    private final Activities activities;
    private final LeadOnLines lines;

    LeadRating(Leads leads, Lookalikes lookalikes, Contacts contacts, Consents consents, LeadScoring scoring, Decisions decisions,
               DecisionLog log, Activities activities, LeadOnLines lines) {
        this.leads = leads;
        this.lookalikes = lookalikes;
        this.contacts = contacts;
        this.consents = consents;
        this.scoring = scoring;
        this.decisions = decisions;
        this.log = log;
        this.activities = activities;
        this.lines = lines;
    }

    /** Also of a lead that was rated before: where its rules say the same for the same reasons, nothing is written. */
    public Lead rate(Lead lead) {
        LeadFacts facts = facts(lead);
        Decided<Score> decided = scoring.decide(facts);
        if (lead.rating() != null && stands(lead, decided)) {
            return lead;
        }
        Score score = decisions.keep(LeadScoring.DECISION, facts, decided, lead.ref());
        Rating rating = new Rating(score.score(), score.grade().name());
        Lead rated = rating.equals(lead.rating()) ? lead : leads.save(lead.rated(rating));
        if (lead.rating() != null) {
            lines.follow(rated);
        }
        return rated;
    }

    /** Whether it is a fact for the rules. */
    static boolean asksFor(Consent consent) {
        return consent.purpose().equals(PURPOSE) && consent.channel().equals(CHANNEL);
    }

    private boolean stands(Lead lead, Decided<Score> decided) {
        Decision before = log.newest(LeadScoring.DECISION.key(), List.of(lead.ref())).get(lead.ref());
        return before != null && before.outcome().equals(decided.outcomeLog()) && before.fired().equals(decided.fired().stream()
                .map(fired -> new Decision.Fired(fired.rule(), fired.text(), fired.points())).toList());
    }

    private LeadFacts facts(Lead lead) {
        List<Lead> again = lead.rating() == null ? List.of() : leads.joinedTo(lead.id()); // what was never scored has none
        Prospect who = again.stream().map(Lead::prospect).reduce(lead.prospect(), Prospect::or);
        Contact contact = contacts.the(lead.contactId());
        return LeadFacts.of(lead.source(), text(who.country()), Language.spoken(who.language()), who.company() != null,
                who.employees() == null ? 0 : who.employees(), who.callable(),
                CompanyDomain.of(who.email()).isEmpty(), agreed(lead, again), contact.accountId() != null,
                lookalikes.of(List.of(lead)).get(lead.id()).size() + again.size(),
                said(lead, again), custom(lead, again));
    }

    /** They may have said so from another address. */
    private boolean agreed(Lead lead, List<Lead> again) {
        return Stream.concat(Stream.of(lead), again.stream()).map(Lead::contactId).distinct()
                .anyMatch(contact -> consents.given(contact, PURPOSE, CHANNEL));
    }

    /** What they wrote at first, what they said again, and the mails that came since. */
    private String said(Lead lead, List<Lead> again) {
        Stream<Activity> since = lead.rating() == null ? Stream.of() : Stream.concat(activities.about(lead.ref(), ENOUGH).stream(),
                UnitOfWork.now().pending(activities).stream().filter(one -> one.subject().equals(lead.ref())));
        Stream<String> mails = since.filter(one -> one.kind() == Activity.Kind.MAIL_IN).map(Activity::text);
        return Stream.concat(Stream.concat(Stream.of(lead), again.stream()).map(Lead::message), mails)
                .filter(Objects::nonNull).distinct().collect(joining("\n"));
    }

    /** What was said first counts. */
    private static Map<String, Object> custom(Lead lead, List<Lead> again) {
        return Stream.concat(Stream.of(lead), again.stream()).flatMap(one -> one.custom().values().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
