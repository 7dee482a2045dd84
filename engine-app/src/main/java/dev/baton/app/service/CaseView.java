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
 * @param team key of the team, {@code owner} log-in of the person; null for none
 */
@OfRecord(Case.TYPE)
record CaseView(String id, String number, String subject, CaseKind kind, Priority priority, CaseStatus status,
                String team, String owner, Customer contact, String language, List<ClockView> clocks,
                Map<String, Object> custom, Instant createdAt, Instant firstAnsweredAt,
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
