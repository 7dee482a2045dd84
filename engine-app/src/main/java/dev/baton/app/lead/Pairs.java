package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;

/** Puts two leads side by side for a reader. */
@Component
class Pairs {

    private final Directory directory;
    private final Wording wording;

    Pairs(Directory directory, Wording wording) {
        this.directory = directory;
        this.wording = wording;
    }

    Pair of(Lead one, Lead another, Viewer viewer) {
        return Pair.of(FieldsOnPages.shown(viewer, Lead.TYPE, one), FieldsOnPages.shown(viewer, Lead.TYPE, another),
                lead -> directory.name(lead.care().ownerId()), wording.now());
    }
}
