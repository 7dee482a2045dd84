package dev.baton.leadimport;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;

/**
 * A file of leads, and how far it is.
 *
 * @param personId whoever brought it in, and acts while its rows are worked
 * @param hash of its bytes in the file store
 * @param size in bytes
 * @param layout how it is to be read, as JSON of the application
 * @param totalRows without the header and empty lines
 * @param cursorLine line of the file up to which every row was worked; while it is undone, down to which
 * @param undone rows whose leads are gone again
 * @param kept rows whose leads stay, because somebody works on them
 * @param endedAt null while it is being prepared or worked
 */
public record LeadImport(LeadImportId id, PersonId personId, String fileName, String hash, long size, String layout,
                         State state, int totalRows, int cursorLine, int created, int joined, int rejected, int undone,
                         int kept, Instant createdAt, Instant endedAt) {

    public static final String TYPE = "lead-import";

    /** {@code BROKEN}: the file could not be read to its end; what was read before is in. */
    public enum State { DRAFT, RUNNING, DONE, BROKEN, UNDOING, UNDONE;

        /** Whether somebody works on it behind. */
        public boolean underWay() {
            return this == RUNNING || this == UNDOING;
        }
    }

    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    /** Rows that were worked. */
    public int read() {
        return created + joined + rejected;
    }

    public int taken() {
        return created + joined;
    }
}
