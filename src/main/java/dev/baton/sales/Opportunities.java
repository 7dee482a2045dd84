package dev.baton.sales;

import dev.baton.id.Ref;
import dev.baton.lead.LeadId;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All opportunities. Lists that people read are queries of {@link OpportunityList}. */
public interface Opportunities extends ListCrudRepository<Opportunity, OpportunityId> {

    /** A query for one row would throw, and catch, where there is none. */
    @Query("select * from crm_opportunity where lead_id = :lead")
    List<Opportunity> from(LeadId lead);

    /** What a lead became, if it became a sale at all. */
    default Optional<Opportunity> of(LeadId lead) {
        return from(lead).stream().findFirst();
    }

    List<Opportunity> findByLeadIdIn(Collection<LeadId> leads);

    /** Read at most once per unit of work. */
    default Opportunity about(Ref subject) {
        return UnitOfWork.now().known(subject, Opportunity.class, () -> findById(new OpportunityId(subject.id())));
    }
}
