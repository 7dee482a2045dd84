package dev.baton.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All accounts. */
public interface Accounts extends ListCrudRepository<Account, AccountId> {

    /** The account whose people write from this domain; of several the oldest. */
    Optional<Account> findFirstByDomainAndMergedIntoIsNullOrderById(String domain);

    List<Account> findByNameKeyAndMergedIntoIsNull(String nameKey);
}
