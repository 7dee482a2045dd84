package dev.baton.account;

import java.util.List;
import java.util.Optional;
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

    /**
     * Those whose name has these words in a row, wherever its legal form stands; a few.
     *
     * @param words as in a name's key
     */
    @Query("select * from crm_account where name_key like concat('%', :words, '%') and merged_into is null order by char_length(name_key), id limit 50")
    List<Account> named(String words);
}
