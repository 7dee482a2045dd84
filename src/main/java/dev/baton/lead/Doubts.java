package dev.baton.lead;

import dev.baton.account.ContactId;
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

    /** Whether leads of a contact are another's. */
    @Query("select d.* from lead_doubt d join crm_lead l on l.id = d.lead_id where d.other_id = :known and l.contact_id = :whose order by d.id")
    List<Doubt> aboutLeadsOf(ContactId whose, ContactId known);

    @Query("select * from lead_doubt where lead_id = :lead union select * from lead_doubt where other_id = :lead")
    List<Doubt> of(LeadId lead);
}
