package dev.baton.lead;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Subject;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.refusal.Clash;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who may buy: captured, scored, assigned, worked on, until a person says what became of it.
 *
 * @param source where it came from: {@code web, mail, api, import} or what the caller says
 * @param message what they wrote
 * @param outcome what was said when it was over; null while it is worked on
 * @param mergedInto the lead of the same person that was under way when this came, and goes on for both; null for none. What
 *                   is said here stays here, word by word
 * @param conversion what it was converted to; null while it is none of a customer's
 */
@Table("crm_lead")
public record Lead(@Id LeadId id, @Version Integer version, LeadStatus status, @Embedded.Empty Prospect prospect,
                   @Embedded.Empty Market market, @Embedded.Empty Origin origin, String source, String message, @Embedded.Nullable Rating rating,
                   @Embedded.Empty Care care, ContactId contactId, CustomFields custom, Instant createdAt,
                   @Embedded.Nullable Outcome outcome, LeadId mergedInto,
                   @Embedded.Nullable(prefix = "converted_") Conversion conversion)
        implements Audited, Subject {

    public static final String TYPE = "lead";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Lead rated(Rating rating) {
        return with(status, rating, care, outcome);
    }

    /** Somebody else looks after it from now on; nobody (null) leaves it in the team's list. */
    public Lead givenTo(TeamId team, PersonId owner, Instant contactBy) {
        return with(owner == null ? LeadStatus.NEW : LeadStatus.ASSIGNED, rating, care.given(team, owner, contactBy),
                outcome);
    }

    /** It waits in the list of a team. @param again when somebody else may have it; null for never */
    public Lead offered(TeamId team, Instant again) {
        return with(status, rating, care.offered(team, again), outcome);
    }

    /** As before it was offered. */
    public Lead unoffered() {
        return with(status, rating, care.unoffered(), outcome);
    }

    /** How much work it is from now on: 1 is a usual lead. */
    public Lead weighing(int weight) {
        return with(status, rating, care.weighing(weight), outcome);
    }

    /** A person took it, or gave it back (null), in the inbox. */
    public Lead heldBy(PersonId owner) {
        LeadStatus next = status == LeadStatus.NEW && owner != null ? LeadStatus.ASSIGNED : status;
        return with(next, rating, care.held(owner), outcome);
    }

    /** Somebody did something about it. */
    public Lead touched(Instant at) {
        boolean first = status == LeadStatus.NEW || status == LeadStatus.ASSIGNED;
        return with(first ? LeadStatus.WORKING : status, rating, care.touched(at), outcome);
    }

    /** What was done about it first is taken back; the next was done then. */
    public Lead firstTouched(Instant at) {
        return with(status, rating, care.untouched().touched(at), outcome);
    }

    /** All that was done about it is taken back. */
    public Lead untouched() {
        return with(care.ownerId() == null ? LeadStatus.NEW : LeadStatus.ASSIGNED, rating, care.untouched(), outcome);
    }

    /** A person said what became of it. */
    public Lead became(LeadStatus outcome, Outcome said, Instant at) {
        if (status.over()) {
            throw new LeadAlreadyOver(this);
        }
        return with(outcome, rating, care.touched(at), said);
    }

    /**
     * It became a customer: of its owner, else of whoever converted it.
     *
     * @param contact whose lead it is after all
     * @throws Clash when somebody found that it is not for us
     * @throws LeadAlreadyOver when it was converted before
     */
    public Lead converted(ContactId contact, Conversion to) {
        if (status == LeadStatus.DISQUALIFIED) {
            throw new Clash("leads.conversion.notForUs", prospect.name());
        }
        if (conversion != null) {
            throw new LeadAlreadyOver(this);
        }
        Care kept = care.ownerId() == null ? care.held(to.by()) : care;
        return new Lead(id, version, LeadStatus.QUALIFIED, prospect, market, origin, source, message, rating,
                kept.restingUntil(null).touched(to.at()), contact, custom, createdAt, outcome, mergedInto, to);
    }

    /** The company whose customer it became; null while it is none of a customer's, and for a private person. */
    @Override
    public AccountId accountId() {
        return conversion == null ? null : conversion.accountId();
    }

    /** More is known of them, or it is known better. */
    public Lead described(Prospect prospect, Market market, CustomFields custom) {
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care, contactId, custom, createdAt,
                outcome, mergedInto, conversion);
    }

    /** Its owner was reminded that nobody has touched it. */
    public Lead reminded() {
        return with(status, rating, care.reminded(), outcome);
    }

    /** Somebody tried to reach them and could not. */
    public Lead tried() {
        return with(status, rating, care.tried(), outcome);
    }

    /** A try to reach them is taken back. */
    public Lead untried() {
        return with(status, rating, care.untried(), outcome);
    }

    /** A person says until when it is to rest, once it does. */
    public Lead restingUntil(Instant until) {
        return with(status, rating, care.restingUntil(until), outcome);
    }

    /** @param until when it is taken up again; null for never */
    public Lead rested(Instant until) {
        return with(status, rating, care.rested(until), outcome);
    }

    /** Whether it will be taken up again. */
    public boolean rests() {
        return status == LeadStatus.NURTURE && care.restsUntil() != null;
    }

    /** It has rested: it is to be assigned as if it came today. */
    public Lead takenUp() {
        return with(LeadStatus.NEW, rating, care.takenUp(), null);
    }

    /** Whether people or its process are not done with it. */
    public boolean underWay() {
        return mergedInto == null && (!status.over() || rests());
    }

    /** Its person is somebody whom we knew, or is not after all. */
    public Lead of(ContactId contact) {
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care, contact, custom, createdAt,
                outcome, mergedInto, conversion);
    }

    /**
     * The same person's as another that is under way, which goes on for both: nobody has this one any more.
     *
     * @throws Clash when there is nothing left to be done about one of them, or it is this one
     */
    public Lead endsIn(Lead other) {
        if (id.equals(other.id)) {
            throw new Clash("merging.joined", prospect.name());
        }
        if (!underWay() || !other.underWay()) {
            throw new Clash("merging.over", (underWay() ? other : this).prospect.name());
        }
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care.held(null), contactId, custom, createdAt,
                outcome, other.id, conversion);
    }

    /** The lead that it joined is part of another now, and so is this one. */
    public Lead followsInto(LeadId other) {
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care, contactId, custom, createdAt,
                outcome, other, conversion);
    }

    /** Somebody else's after all than the lead's that it joined. */
    public Lead parted() {
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care, contactId, custom, createdAt,
                outcome, null, conversion);
    }

    private Lead with(LeadStatus status, Rating rating, Care care, Outcome outcome) {
        return new Lead(id, version, status, prospect, market, origin, source, message, rating, care, contactId, custom, createdAt,
                outcome, mergedInto, conversion);
    }
}
