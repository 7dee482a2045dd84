package dev.baton.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All accounts. */
public interface Accounts extends ListCrudRepository<Account, AccountId> {

    /** The account whose people write from this domain; of several the oldest. */
    default Optional<Account> ofDomain(String domain) {
        return withDomain(domain).stream().findFirst();
    }

    @Query("select * from crm_account where domain = :domain and merged_into is null order by id limit 1")
    List<Account> withDomain(String domain);

    List<Account> findByNameKeyAndMergedIntoIsNull(String nameKey);

    /** Those of this name whatever its legal form; a few. */
    @Query("select * from crm_account where company_key = :companyKey and merged_into is null order by id limit 50")
    List<Account> ofCompany(String companyKey);

    /**
     * Those whose people write from the domain, or that have the name, the oldest first; a few.
     *
     * @param domain     null for none
     * @param companyKey empty for none
     */
    default List<Account> like(@Nullable String domain, String companyKey) {
        return ofDomainOrCompany(domain == null ? "" : domain, companyKey).stream().sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    @Query("""
            (select * from crm_account where domain = :domain and domain <> '' and merged_into is null limit 5)
            union (select * from crm_account where company_key = :companyKey and company_key <> '' and merged_into is null limit 5)""")
    List<Account> ofDomainOrCompany(String domain, String companyKey);
}
