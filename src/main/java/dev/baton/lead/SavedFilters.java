package dev.baton.lead;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The lists of leads that people keep. */
public interface SavedFilters extends ListCrudRepository<SavedFilter, SavedFilterId> {

    /** @param teams not empty */
    @Query("""
            select * from lead_filter where (scope = 'PERSONAL' and person_id = :person) or (scope = 'TEAM' and team_id in (:teams))
              or scope = 'ORGANISATION' order by name, id""")
    List<SavedFilter> shownTo(PersonId person, Collection<TeamId> teams);
}
