package dev.baton.sales;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All quotes. Lists that people read are queries of {@link QuoteList}. */
public interface Quotes extends ListCrudRepository<Quote, QuoteId> {

    /** How often this customer has bought something. */
    @Query("select count(*) from activity where kind = 'PURCHASED' and (contact_id = :contact or account_id = :account)")
    int purchases(Long contact, Long account);

    /** Read at most once per unit of work. */
    default Quote the(QuoteId id) {
        return UnitOfWork.now().known(Ref.to(Quote.TYPE, id), Quote.class, () -> findById(id));
    }
}
