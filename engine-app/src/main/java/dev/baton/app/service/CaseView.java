package dev.baton.app.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.app.access.OfRecord;
import dev.baton.app.api.Versioned;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.CaseStatus;
import dev.baton.service.Priority;
import dev.baton.service.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case as the API tells it.
 *
 * @param number as people say it, {@code C-104233}
 * @param follows {@code type:id} of the case, over for too long to be reopened, that it goes on with; null for none
 * @param followedBy {@code type:id} of the cases that go on with this one, oldest first
 * @param claims {@code type:id} of the case that its first mail names though the sender has no part in it; null for none
 * @param direction {@code in}: the customer came to us; {@code out}: it began with a mail of ours
 * @param team key of the team, {@code owner} log-in of the person; null for none
 */
@OfRecord(Case.TYPE)
record CaseView(String id, String number, String subject, CaseKind kind, Priority priority, CaseStatus status,
                String team, String owner, Customer contact, String language, List<ClockView> clocks,
                Map<String, Object> custom, Instant createdAt, Instant firstAnsweredAt, String follows, List<String> followedBy, String claims,
                String direction,
                @JsonProperty("resolution") Resolved resolution, Integer version) implements Versioned {

    @OfRecord("contact")
    record Customer(String id, String email, String name) {
    }

    record Resolved(String code, String note, Instant at) {

        static Resolved of(Resolution resolution) {
            return resolution == null ? null
                    : new Resolved(resolution.resolutionCode(), resolution.resolutionNote(), resolution.resolvedAt());
        }
    }
}
