package dev.baton.account;

import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A human being at a customer. The keys are the normalised forms that search and duplicate checks use.
 *
 * @param language BCP 47 tag, null when unknown
 */
@Table("crm_contact")
public record Contact(@Id ContactId id, @Version Integer version, String firstName, String lastName, String nameKey,
                      String email, String emailKey, String phone, String phoneKey, String language, AccountId accountId,
                      PersonId ownerId, TeamId teamId, CustomFields custom, Instant createdAt, ContactId mergedInto)
        implements Audited {

    @Override
    public Ref ref() {
        return Ref.to("contact", id);
    }

    /** First and last name; the address when neither is known. */
    public String name() {
        String name = Stream.of(firstName, lastName).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
