package dev.baton.app.service;

import dev.baton.account.Contact;
import dev.baton.app.access.MayCreate;
import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.service.CaseDesk.Opening;
import dev.baton.app.team.Directory;
import dev.baton.custom.CustomFields;
import dev.baton.service.Case;
import dev.baton.service.CaseKind;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.service.Priority;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where one of us opens a case for a customer who called or came, or opens it again. */
@Component
class Counter {

    private final Cases cases;
    private final CaseDesk desk;
    private final ProcessLinks processes;
    private final Customers customers;
    private final Directory directory;

    Counter(Cases cases, CaseDesk desk, ProcessLinks processes, Customers customers, Directory directory) {
        this.cases = cases;
        this.desk = desk;
        this.processes = processes;
        this.customers = customers;
        this.directory = directory;
    }

    /**
     * @param name may be null, as may kind and priority
     * @param text what was said; kept as a note
     */
    record Asked(String email, String name, String subject, String text, CaseKind kind, Priority priority,
                 CustomFields custom) {
    }

    /** As it is once the rules have found somebody to have it, or left it in the list. */
    Case open(Asked asked, Viewer viewer) {
        MayCreate.require(viewer, Case.TYPE);
        var contact = customers.met(Introduction.of(asked.email(), asked.name(), null));
        Case opened = processes.settled(() -> desk.open(new Opening(asked.subject(),
                Objects.requireNonNullElse(asked.kind(), CaseKind.REQUEST),
                Objects.requireNonNullElse(asked.priority(), Priority.NORMAL), Custody.of(team(viewer)), contact,
                contact.language(), null, asked.custom())));
        desk.noted(opened, asked.text());
        return cases.about(opened.ref());
    }

    /** As with {@link #open}: in whose hands it is now, as who had it may be gone. */
    Case reopen(Case one) {
        processes.settled(() -> desk.reopen(one));
        return cases.about(one.ref());
    }

    /** A case that begins with a mail of ours, in the hands of who writes it. */
    Case write(Contact contact, String subject, Viewer viewer) {
        MayCreate.require(viewer, Case.TYPE);
        return desk.open(new Opening(subject, CaseKind.REQUEST, Priority.NORMAL, new Custody(team(viewer), viewer.id()), contact,
                contact.language(), null, CustomFields.NONE, null, null, true));
    }

    /** A case that nobody routed starts in the team of who opened it, else where everything goes. */
    private TeamId team(Viewer viewer) {
        TeamId fallback = directory.fallback().id();
        return viewer.teams().isEmpty() || viewer.teams().contains(fallback) ? fallback
                : viewer.teams().stream().min(Comparator.comparing(TeamId::value)).orElseThrow();
    }
}
