package dev.baton.sales;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.activity.Subject;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.lead.LeadId;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A sale that may come about.
 *
 * @param nameKey the name normalised, for search
 * @param accountId null for a customer who is no company
 * @param contactId the person to speak with
 * @param probability of a hundred such sales, how many come about: 0 to 100
 * @param worth what it may bring; null when nobody knows yet
 * @param closeOn when it is expected to be decided; null when nobody knows yet
 * @param nextStep what is to be done next, in the words of its owner; may be null
 * @param leadId the lead that it came from; null for none
 * @param source where that lead came from
 */
@Table("crm_opportunity")
public record Opportunity(@Id OpportunityId id, @Version Integer version, String name, String nameKey, AccountId accountId,
                          ContactId contactId, Stage stage, int probability, @Embedded.Nullable Money worth, LocalDate closeOn,
                          String nextStep, PersonId ownerId, TeamId teamId, LeadId leadId, String source, CustomFields custom, Instant createdAt)
        implements Audited, Subject {

    public static final String TYPE = "opportunity";

    /** Older ones have no word of it. */
    public Opportunity {
        custom = custom == null ? CustomFields.NONE : custom;
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** What its owner knows of it now. */
    public Opportunity expected(String name, String nameKey, Stage stage, int probability, Money worth, LocalDate closeOn,
                                String nextStep, CustomFields custom) {
        return new Opportunity(id, version, name, nameKey, accountId, contactId, stage, probability, worth, closeOn, nextStep,
                ownerId, teamId, leadId, source, custom, createdAt);
    }

    /** It is somebody else's from now on; nobody's where null. */
    public Opportunity givenTo(PersonId owner) {
        return new Opportunity(id, version, name, nameKey, accountId, contactId, stage, probability, worth, closeOn, nextStep,
                owner, teamId, leadId, source, custom, createdAt);
    }
}
