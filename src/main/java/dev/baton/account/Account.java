package dev.baton.account;

import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.normal.CompanyKey;
import dev.baton.normal.NameKey;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A company or household that buys.
 *
 * @param nameKey the name transliterated and normalised, for search
 * @param companyKey as {@code nameKey} without the legal form; empty where nothing is left
 * @param domain of its mail addresses, lower case; null when unknown or a public mail house
 * @param tier what the customer is worth to us: {@code standard, silver, gold}
 */
@Table("crm_account")
public record Account(@Id AccountId id, @Version Integer version, String name, String nameKey, String companyKey, String domain, String tier,
                      PersonId ownerId, TeamId teamId, CustomFields custom, Instant createdAt, AccountId mergedInto)
        implements Audited {

    public static final String TYPE = "account";

    /** What a customer is worth that nobody said more of. */
    public static final String STANDARD = "standard";
    /** From least to most. */
    public static final List<String> TIERS = List.of(STANDARD, "silver", "gold");

    private static final int LONGEST_NAME = 200;

    /**
     * A company that we did not know.
     *
     * @param domain null when unknown, of a public mail house, or when another account has it
     */
    public static Account met(AccountId id, String name, String domain, PersonId owner, TeamId team, Instant at) {
        return new Account(id, null, name, cut(NameKey.of(name)), companyKey(name), domain, STANDARD, owner, team, CustomFields.NONE, at, null);
    }

    /** What we know of it now. */
    public Account described(String name, String domain, String tier, PersonId owner, TeamId team, CustomFields custom) {
        return new Account(id, version, name, cut(NameKey.of(name)), companyKey(name), domain, tier, owner, team, custom, createdAt, mergedInto);
    }

    /** Is the same company as another, which goes on for both. */
    public Account mergedInto(AccountId other) {
        return new Account(id, version, name, nameKey, companyKey, domain, tier, ownerId, teamId, custom, createdAt, other);
    }

    /** By which a company of this name is found. */
    public static String companyKey(String name) {
        return cut(CompanyKey.of(name));
    }

    private static String cut(String key) {
        return key.length() <= LONGEST_NAME ? key : key.substring(0, LONGEST_NAME);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }
}
