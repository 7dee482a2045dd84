package dev.baton.app.service;

import dev.baton.app.team.Directory;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import org.springframework.stereotype.Component;

/** Who has a case in hand. One that nobody gave to a team, such as an imported one, would be seen by nobody. */
@Component
class CaseCustody {

    private final Cases cases;
    private final Directory directory;

    CaseCustody(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** Always with a team; a case without one is given to the team that gets everything else. */
    Case of(Case one) {
        Custody custody = one.custody();
        return custody.teamId() != null ? one
                : cases.save(one.handedTo(custody.inTeam(directory.fallback().id())));
    }
}
