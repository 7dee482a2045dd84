package dev.baton.app.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.app.api.Versioned;
import dev.baton.app.inbox.WorkSubject.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A task as the API tells it.
 *
 * @param subject the record it is about, {@code type:id}
 * @param claims {@code type:id} of the record that the subject claims to belong to; null for none
 * @param team key of the team, {@code assignee} log-in of the person; null for none
 * @param priority 0 to 100
 * @param form form-js schema; only of a single task that has one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskView(String id, String kind, String title, Named process, Element element, String subject,
                @Schema(types = {"string", "null"}, example = "case:4711", description = """
                        The record, type:id, to which the mail or case claims to belong although its sender has no part in that; \
                        nothing was changed there. null for none.""") String claims,
                String headline, String sender, String team, String assignee, int priority, Instant dueAt, Instant followUpAt,
                Instant touchedAt, boolean unread, List<Reason> reasons, Integer version,
                @JsonInclude(JsonInclude.Include.NON_NULL) Object form,
                @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> values) implements Versioned {

    record Named(String key, String label) {
    }

    record Element(String id, String label) {
    }
}
