package dev.baton.app.access;

import dev.baton.team.Viewer;
import org.springframework.security.access.AccessDeniedException;

/** Who has nothing to do with a type of record makes none: what came of it could not even be shown to them. */
public final class MayCreate {

    private MayCreate() {
    }

    /** 403 for a viewer whose roles see no record of this type. */
    public static void require(Viewer viewer, String recordType) {
        if (!viewer.worksWith(recordType)) {
            throw new AccessDeniedException(recordType);
        }
    }
}
