package dev.baton.app.sales;

import dev.baton.sales.Quote;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who writes quotes: those who sell, each their own. Nobody changes another's, or they could approve what they wrote
 * themselves.
 */
@Component
class Sellers {

    boolean sells(Viewer viewer) {
        return viewer.is(Role.AGENT) || viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN);
    }

    boolean owns(Quote quote, Viewer viewer) {
        return sells(viewer) && viewer.id().equals(quote.ownerId());
    }

    void require(Viewer viewer) {
        if (!sells(viewer)) {
            throw new AccessDeniedException("Writes no quotes");
        }
    }

    void requireOwner(Quote quote, Viewer viewer) {
        if (!owns(quote, viewer)) {
            throw new AccessDeniedException("Not the owner of " + quote.name());
        }
    }
}
