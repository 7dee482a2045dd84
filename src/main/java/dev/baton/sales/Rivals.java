package dev.baton.sales;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Who is after which opportunity. */
public interface Rivals extends ListCrudRepository<Rival, RivalId> {

    List<Rival> findByOpportunityIdOrderById(OpportunityId opportunity);

    List<Rival> findByOpportunityIdAndCompetitorId(OpportunityId opportunity, CompetitorId competitor);
}
