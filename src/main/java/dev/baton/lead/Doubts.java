package dev.baton.lead;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Which leads may be one person's, and what people said of them. */
public interface Doubts extends ListCrudRepository<Doubt, DoubtId> {

    /** Of these two, in whatever order. */
    default Optional<Doubt> between(LeadId one, LeadId another) {
        boolean later = one.value() > another.value();
        return about(later ? one : another, later ? another : one).stream().findFirst();
    }

    @Query("select * from lead_doubt where lead_id = :later and other_id = :earlier")
    List<Doubt> about(LeadId later, LeadId earlier);

    @Query("select * from lead_doubt where lead_id = :lead union select * from lead_doubt where other_id = :lead")
    List<Doubt> of(LeadId lead);
}
