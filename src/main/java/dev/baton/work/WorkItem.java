package dev.baton.work;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One line of the inbox: a task of the engine, or a notice. A copy made for reading, written in the transaction that
 * changes the task, so that lists never ask the engine.
 *
 * @param task the engine's task id; of a failed step its job; of a notice what makes it one of its kind
 * @param title the task's label in the model, which is also the key of its translations
 * @param element id of the user task in the model
 * @param headline what it is about, in the customer's words, such as the subject of the mail
 * @param sender whom it is about, as people say it
 * @param priority 0 to 100, more is more urgent; 50 is normal
 * @param touchedAt when the customer last did something; the newest stands first
 * @param closed done, dismissed or withdrawn; kept for a while
 * @param reasons JSON list of {rule, text, points}: why this is here
 */
@Table("work_item")
public record WorkItem(@Id WorkItemId id, @Version Integer version, String task, Kind kind, String title,
                       String processKey, String processInstance, String element, String formKey, String subjectType,
                       long subjectId, String headline, String sender, String language, TeamId teamId,
                       PersonId assigneeId, int priority, Instant dueAt, Instant followUpAt, Instant touchedAt,
                       Instant createdAt, boolean unread, String reasons, boolean closed) {

    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_SENDER = 200;

    /** A line is for reading: what is longer stands in the record. */
    public WorkItem {
        headline = cut(headline, LONGEST_HEADLINE);
        sender = cut(sender, LONGEST_SENDER);
    }

    public enum Kind { TASK, NOTICE, FAILURE }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    public Ref subject() {
        return new Ref(subjectType, subjectId);
    }
}
