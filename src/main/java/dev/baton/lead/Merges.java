package dev.baton.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Which leads people found to be one. */
public interface Merges extends ListCrudRepository<Merge, MergeId> {

    /** The last time that this lead was merged, whether that stands or not. */
    default Optional<Merge> last(LeadId lead) {
        return ofLead(lead).stream().findFirst();
    }

    @Query("select * from lead_merge where lead_id = :lead order by id desc limit 1")
    List<Merge> ofLead(LeadId lead);

    /** Those that ended in this lead, oldest first; also what was taken back. */
    @Query("select * from lead_merge where into_id = :lead order by id")
    List<Merge> into(LeadId lead);
}
