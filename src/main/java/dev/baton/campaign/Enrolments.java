package dev.baton.campaign;

import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Who is, or was, on which journey. */
public interface Enrolments extends ListCrudRepository<Enrolment, EnrolmentId> {

    List<Enrolment> findByContactIdOrderByIdDesc(ContactId contactId);

    List<Enrolment> findByContactIdAndState(ContactId contactId, Enrolment.State state);

    int countByContactIdAndJourneyAndIdLessThan(ContactId contactId, String journey, EnrolmentId before);

    /** The enrolment that a process is about, read at most once per unit of work. */
    default Enrolment about(Ref subject) {
        return UnitOfWork.now().known(subject, Enrolment.class, () -> findById(new EnrolmentId(subject.id())));
    }
}
