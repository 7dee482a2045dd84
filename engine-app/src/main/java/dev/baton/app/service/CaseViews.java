package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.app.team.Directory;
import dev.baton.service.Case;
import dev.baton.service.CaseClocks;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads cases for those who may see them. */
@Component
public class CaseViews {

    private final Cases cases;
    private final CaseClocks clocks;
    private final Contacts contacts;
    private final Directory directory;
    private final Clock clock;

    CaseViews(Cases cases, CaseClocks clocks, Contacts contacts, Directory directory, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty when there is none, or none that this viewer may see. */
    public Optional<Case> find(CaseId id, Viewer viewer) {
        return cases.findById(id).filter(one -> viewer.of(Case.TYPE).sees(
                one.custody() == null ? null : one.custody().ownerId(),
                one.custody() == null ? null : one.custody().teamId()));
    }

    CaseView view(Case one) {
        Custody custody = one.custody();
        var contact = contacts.findById(one.contactId()).map(known ->
                new CaseView.Customer(known.id().toString(), known.email(), known.name())).orElse(null);
        return new CaseView(one.id().toString(), one.name(), one.subject(), one.kind(), one.priority(), one.status(),
                custody == null ? null : directory.key(custody.teamId()),
                custody == null ? null : directory.login(custody.ownerId()), contact, one.language(),
                ClockView.of(clocks.of(one.id()), clock.instant()),
                one.custom().values(), one.createdAt(), one.firstAnsweredAt(),
                CaseView.Resolved.of(one.resolution()), one.version());
    }
}
