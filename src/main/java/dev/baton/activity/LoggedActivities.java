package dev.baton.activity;

import dev.baton.id.Ref;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All that people wrote down by hand. */
public interface LoggedActivities extends ListCrudRepository<Logged, LoggedId> {

    /** What is to be done about a record, the next first; a few. */
    default List<Logged> planned(Ref subject) {
        return planned(subject.type(), subject.id());
    }

    @Query("select * from logged_activity where subject_type = :type and subject_id = :id and planned = true order by at, id limit 20")
    List<Logged> planned(String type, long id);

    /** All that is to be done about a record. */
    default List<Logged> allPlanned(Ref subject) {
        return findBySubjectTypeAndSubjectIdAndPlannedTrue(subject.type(), subject.id());
    }

    List<Logged> findBySubjectTypeAndSubjectIdAndPlannedTrue(String type, long id);
}
