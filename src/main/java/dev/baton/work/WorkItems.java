package dev.baton.work;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The lines of all inboxes. Writes that touch a few columns are single statements, not a read and a save. */
public interface WorkItems extends ListCrudRepository<WorkItem, WorkItemId> {

    @Query("select * from work_item where task = :task")
    Optional<WorkItem> findByTask(String task);

    @Query("select * from work_item where subject_type = :subjectType and subject_id = :subjectId and closed = false order by id")
    List<WorkItem> openAbout(String subjectType, long subjectId);

    /** Those of these records about which somebody is to do something. */
    @Query("""
            select distinct subject_id from work_item
            where subject_type = :subjectType and subject_id in (:subjectIds) and closed = false and kind = 'TASK'""")
    Set<Long> withOpenTask(String subjectType, Collection<Long> subjectIds);

    @Modifying
    @Query("update work_item set closed = true, version = version + 1 where task = :task")
    int close(String task);

    /** What was said about a record is of no use any more. */
    @Modifying
    @Query("""
            update work_item set closed = true, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and kind = 'NOTICE' and closed = false""")
    int dismissNotices(String subjectType, long subjectId);

    @Modifying
    @Query("""
            update work_item set closed = true, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and kind = 'NOTICE' and closed = false
              and title = :title""")
    int dismissNotices(String subjectType, long subjectId, String title);

    /** A step that was tried again failed again: its line comes back. */
    @Modifying
    @Query("""
            update work_item set closed = false, unread = true, touched_at = :at, headline = :reason, assignee_id = null,
              version = version + 1
            where task = :task""")
    int reopen(String task, String reason, Instant at);

    @Modifying
    @Query("delete from work_item where closed = true and touched_at < :before")
    int forgetClosed(Instant before);

    /** @param dueAt null leaves what the record's own clocks say */
    @Modifying
    @Query("""
            update work_item set assignee_id = :assignee, due_at = coalesce(:dueAt, due_at),
              follow_up_at = :followUpAt, version = version + 1
            where task = :task""")
    int follow(String task, PersonId assignee, Instant dueAt, Instant followUpAt);

    /** What is to be done about a record is another team's work. */
    @Modifying
    @Query("""
            update work_item set team_id = :team, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and kind = 'TASK' and closed = false and team_id <> :team""")
    int moveTasks(String subjectType, long subjectId, TeamId team);

    /** Takes an unclaimed line; 0 when somebody was faster. */
    @Modifying
    @Query("""
            update work_item set assignee_id = :person, version = version + 1
            where id = :id and closed = false and (assignee_id is null or assignee_id = :person)""")
    int claim(WorkItemId id, PersonId person);

    @Modifying
    @Query("update work_item set unread = false where id = :id and unread = true")
    int read(WorkItemId id);

    /** The customer moved: the line goes to the top of its list and is marked unread. */
    @Modifying
    @Query("""
            update work_item set touched_at = :at, unread = true, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and closed = false""")
    int touch(String subjectType, long subjectId, Instant at);

    /** The record that open lines are about is another now; what is too long for a line is cut. */
    @Modifying
    @Query("""
            update work_item set headline = left(:headline, 300), sender = left(:sender, 200), language = :language,
              priority = :priority, reasons = :reasons, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and closed = false and kind <> 'FAILURE'""")
    int describe(String subjectType, long subjectId, String headline, String sender, String language, int priority,
                 String reasons);

    @Modifying
    @Query("""
            update work_item set due_at = :dueAt, version = version + 1
            where subject_type = :subjectType and subject_id = :subjectId and closed = false""")
    int dueAt(String subjectType, long subjectId, Instant dueAt);
}
