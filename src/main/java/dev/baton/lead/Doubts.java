package dev.baton.lead;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Which leads, and contacts, may be one person's, and what people said of them. */
public interface Doubts extends ListCrudRepository<Doubt, DoubtId> {

    /** Of these two, in whatever order. @param another a lead or a contact */
    default Optional<Doubt> between(LeadId one, Ref another) {
        boolean swapped = another.type().equals(Lead.TYPE) && one.value() < another.id();
        return about(swapped ? new LeadId(another.id()) : one, swapped ? one.value() : another.id()).stream().findFirst();
    }

    /** Ids differ over all tables, so the type need not be asked. */
    @Query("select * from lead_doubt where lead_id = :lead and other_id = :other")
    List<Doubt> about(LeadId lead, long other);

    @Query("select * from lead_doubt where lead_id = :lead union select * from lead_doubt where other_id = :lead")
    List<Doubt> of(LeadId lead);
}
