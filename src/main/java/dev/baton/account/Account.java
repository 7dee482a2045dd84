package dev.baton.account;

import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.normal.NameKey;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A company or household that buys.
 *
 * @param nameKey the name transliterated and normalised, for search
 * @param domain of its mail addresses, lower case; null when unknown or a public mail house
 * @param tier what the customer is worth to us: {@code standard, silver, gold}
 */
@Table("crm_account")
public record Account(@Id AccountId id, @Version Integer version, String name, String nameKey, String domain, String tier,
                      PersonId ownerId, TeamId teamId, CustomFields custom, Instant createdAt, AccountId mergedInto)
        implements Audited {

    public static final String TYPE = "account";

    private static final int LONGEST_NAME = 200;

    /**
     * A company that we did not know.
     *
     * @param domain null when unknown, of a public mail house, or when another account has it
     */
    public static Account met(AccountId id, String name, String domain, PersonId owner, TeamId team, Instant at) {
        String key = NameKey.of(name);
        return new Account(id, null, name, key.length() <= LONGEST_NAME ? key : key.substring(0, LONGEST_NAME), domain,
                "standard", owner, team, CustomFields.NONE, at, null);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }
}
