package dev.baton.audit;

import dev.baton.id.Ref;

/** A main record: each change of it leaves one row in the audit, made by the data layer and by nothing else. */
public interface Audited {

    /** Its name, {@code type:id}. */
    Ref ref();

    /** For optimistic locking; null while it was never saved. */
    Integer version();
}
