package dev.baton.work;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The lines of all inboxes. Writes that touch a few columns are single statements, not a read and a save. */
public interface WorkItems extends ListCrudRepository<WorkItem, WorkItemId> {

    Optional<WorkItem> findByTask(String task);

    List<WorkItem> findBySubjectTypeAndSubjectIdOrderById(String subjectType, long subjectId);

    @Modifying
    @Query("delete from work_item where task = :task")
    int removeTask(String task);

    @Modifying
    @Query("update work_item set assignee_id = :assignee, team_id = :team, version = version + 1 where task = :task")
    int handTo(String task, PersonId assignee, TeamId team);

    /** The customer moved: the line goes to the top of its list and is marked unread. */
    @Modifying
    @Query("""
            update work_item set touched_at = :at, unread = true, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId""")
    int touch(String subjectType, long subjectId, Instant at);

    @Modifying
    @Query("""
            update work_item set due_at = :dueAt, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId""")
    int dueAt(String subjectType, long subjectId, Instant dueAt);
}
