package dev.baton.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All accounts. */
public interface Accounts extends ListCrudRepository<Account, AccountId> {

    /** The account whose people write from this domain; of several the oldest. Of one that became part of another, the other. */
    default Optional<Account> ofDomain(String domain) {
        return withDomain(domain).stream().findFirst();
    }

    @Query("""
            select a.* from crm_account d join crm_account a on a.id = coalesce(d.merged_into, d.id) where d.domain = :domain
            order by case when d.merged_into is null then 0 else 1 end, a.id limit 1""")
    List<Account> withDomain(String domain);

    /** Whoever else holds it waits until this transaction ends. */
    @Query("select id from crm_account where id = :id for update")
    Long hold(AccountId id);

    /** As {@link #hold}, of two; in one order, whoever asks. */
    default void hold(AccountId one, AccountId other) {
        Stream.of(one, other).sorted(Comparator.comparing(AccountId::value)).forEach(this::hold);
    }

    /** The one that goes on for it, itself where it became part of none. */
    default Optional<Account> going(AccountId id) {
        return findById(id).flatMap(one -> one.mergedInto() == null ? Optional.of(one) : going(one.mergedInto()));
    }

    /** Those that became part of it; a few. */
    @Query("select * from crm_account where merged_into = :account order by id limit 50")
    List<Account> partsOf(AccountId account);

    /** Those of this name, those that are called so themselves first; of one that became part of another, the other. */
    @Query("""
            select a.* from crm_account d join crm_account a on a.id = coalesce(d.merged_into, d.id) where d.name_key = :nameKey
            order by case when d.merged_into is null then 0 else 1 end, a.id limit 50""")
    List<Account> called(String nameKey);

    /** Those of this name whatever its legal form; a few. Of one that became part of another, the other. */
    default List<Account> ofCompany(String companyKey) {
        return withCompanyKey(companyKey).stream().distinct().toList();
    }

    @Query("""
            select a.* from crm_account d join crm_account a on a.id = coalesce(d.merged_into, d.id) where d.company_key = :companyKey
            order by a.id limit 50""")
    List<Account> withCompanyKey(String companyKey);

    /**
     * Those whose people write from the domain, or that have the name, the oldest first; a few. Of one that became part of another, the other.
     *
     * @param domain     null for none
     * @param companyKey empty for none
     */
    default List<Account> like(@Nullable String domain, String companyKey) {
        return ofDomainOrCompany(domain == null ? "" : domain, companyKey).stream().sorted(Comparator.comparing(one -> one.id().value())).toList();
    }

    @Query("""
            (select a.* from crm_account d join crm_account a on a.id = coalesce(d.merged_into, d.id)
              where d.domain = :domain and d.domain <> '' limit 5)
            union (select a.* from crm_account d join crm_account a on a.id = coalesce(d.merged_into, d.id)
              where d.company_key = :companyKey and d.company_key <> '' limit 5)""")
    List<Account> ofDomainOrCompany(String domain, String companyKey);
}
