package dev.baton.campaign;

import dev.baton.account.ContactId;
import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One contact on one journey.
 *
 * @param journey process id of its model, such as {@code welcome-journey}
 * @param node where it stands, in the words of the campaign: {@code enrolled, welcomed, reminded}
 * @param reason why it ended so: a rule's sentence, or a key; null while it goes on
 */
@Table("enrolment")
public record Enrolment(@Id EnrolmentId id, @Version Integer version, String journey, ContactId contactId, String node,
                        State state, String reason, Instant enrolledAt, Instant endedAt) implements Audited {

    public static final String TYPE = "enrolment";

    public enum State { RUNNING, REFUSED, PURCHASED, UNSUBSCRIBED, UNREACHABLE, FINISHED }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Enrolment at(String node) {
        return new Enrolment(id, version, journey, contactId, node, state, reason, enrolledAt, endedAt);
    }

    public Enrolment ended(State how, String reason, Instant at) {
        return new Enrolment(id, version, journey, contactId, node, how, reason, enrolledAt, at);
    }
}
