package dev.baton.event;

import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Map;

/** Something that happened to a record, told once it is committed. */
public record DomainEvent(long id, Instant at, String type, Ref subject, Map<String, ?> data, Ref cause) {
}
