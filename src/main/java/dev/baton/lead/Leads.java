package dev.baton.lead;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All leads. Lists that people read are queries of {@link LeadList}. */
public interface Leads extends ListCrudRepository<Lead, LeadId> {

    @Modifying
    @Query("insert ignore into lead_holder (lead_id, person_id) values (:lead, :person)")
    void heldBefore(LeadId lead, PersonId person);

    @Query("select person_id from lead_holder where lead_id = :lead")
    Set<PersonId> holders(LeadId lead);

    /** The lead that a process or a task is about, read at most once per unit of work. */
    default Lead about(Ref subject) {
        return UnitOfWork.now().known(subject, Lead.class, () -> findById(new LeadId(subject.id())));
    }
}
