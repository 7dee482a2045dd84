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

    public static final String TYPE = "contact";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** Works for this company, unless it is known to work for one already. */
    public Contact of(AccountId account) {
        return accountId != null || account == null ? this : new Contact(id, version, firstName, lastName, nameKey, email,
                emailKey, phone, phoneKey, language, account, ownerId, teamId, custom, createdAt, mergedInto);
    }

    /** Works for no company that we know of. */
    public Contact ofNone() {
        return new Contact(id, version, firstName, lastName, nameKey, email, emailKey, phone, phoneKey, language, null, ownerId, teamId,
                custom, createdAt, mergedInto);
    }

    /** Is the same person as another, who goes on for both. */
    public Contact mergedInto(ContactId other) {
        return new Contact(id, version, firstName, lastName, nameKey, email, emailKey, phone, phoneKey, language, accountId,
                ownerId, teamId, custom, createdAt, other);
    }

    /** As this one, and where it is silent as the same person said another time. */
    public Contact or(String first, String last, String key, String otherPhone, String otherPhoneKey, String otherLanguage) {
        boolean nameless = nameKey.isEmpty();
        return new Contact(id, version, nameless ? first : firstName, nameless ? last : lastName, nameless ? key : nameKey,
                email, emailKey, phone == null ? otherPhone : phone, phone == null ? otherPhoneKey : phoneKey,
                language == null ? otherLanguage : language, accountId, ownerId, teamId, custom, createdAt, mergedInto);
    }

    /** First and last name; the address when neither is known. */
    public String name() {
        String name = Stream.of(firstName, lastName).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
