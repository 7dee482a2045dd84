package dev.baton.activity;

import dev.baton.id.Ref;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** All that people wrote down by hand. */
public interface LoggedActivities extends ListCrudRepository<Logged, LoggedId> {

    /** All that is to be done about a record. */
    default List<Logged> allPlanned(Ref subject) {
        return findBySubjectTypeAndSubjectIdAndPlannedTrue(subject.type(), subject.id());
    }

    List<Logged> findBySubjectTypeAndSubjectIdAndPlannedTrue(String type, long id);
}
