package dev.baton.sales;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All competitors; there are few of them. */
public interface Competitors extends ListCrudRepository<Competitor, CompetitorId> {

    List<Competitor> findAllByOrderByNameKey();

    /** A query for one row would throw, and catch, where there is none. */
    @Query("select * from crm_competitor where name_key = :key")
    List<Competitor> withKey(String key);

    default Optional<Competitor> called(String key) {
        return withKey(key).stream().findFirst();
    }
}
