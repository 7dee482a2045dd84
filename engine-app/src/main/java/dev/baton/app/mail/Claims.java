package dev.baton.app.mail;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Marks mail that names a record of ours though its sender has nothing to do with it. */
@Component
class Claims {

    private final Cases cases;
    private final VisibleRecords visible;
    private final Wording wording;

    Claims(Cases cases, VisibleRecords visible, Wording wording) {
        this.cases = cases;
        this.visible = visible;
        this.wording = wording;
    }

    /** @param claimed null for nothing to mark */
    Filed mark(Filed filed, Ref claimed) {
        return claimed == null ? filed : new Filed(filed.outcome(), filed.about(),
                filed.reason() + "; claims to belong to " + name(claimed), claimed);
    }

    /** @param href null for who may not see it */
    record Shown(String name, String href) {
    }

    /** @param claimed null for none */
    Shown shown(Ref claimed, Viewer viewer) {
        if (claimed == null) {
            return null;
        }
        CaseId one = caseOf(claimed);
        String name = one == null ? wording.now().text("mail.about." + claimed.type())
                : cases.findById(one).map(Case::name).orElse(claimed.toString());
        boolean seen = !visible.among(viewer, List.of(claimed)).isEmpty();
        return new Shown(name, seen ? RecordPages.of(claimed) : null);
    }

    /** By which people know the case that a record is; null for what is none. */
    Long number(Ref record) {
        CaseId one = caseOf(record);
        return one == null ? null : cases.findById(one).map(Case::number).orElse(null);
    }

    /** The case among records; null for what is none. */
    static CaseId caseOf(Ref record) {
        return record != null && record.type().equals(Case.TYPE) ? new CaseId(record.id()) : null;
    }

    private String name(Ref record) {
        return record.type().equals(Case.TYPE) ? cases.about(record).name() : record.toString();
    }
}
