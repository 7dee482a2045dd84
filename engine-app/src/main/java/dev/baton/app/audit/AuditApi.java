package dev.baton.app.audit;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.api.Listing;
import dev.baton.audit.Audit;
import dev.baton.audit.Audit.Change;
import dev.baton.audit.Audit.Entry;
import dev.baton.audit.Audit.Kind;
import dev.baton.id.Ref;
import dev.baton.team.People;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed a record: for supervisors, and for admins also what is no customer's, such as people and teams. */
@RestController
class AuditApi {

    private final Audit audit;
    private final People people;
    private final VisibleRecords visible;

    AuditApi(Audit audit, People people, VisibleRecords visible) {
        this.audit = audit;
        this.people = people;
        this.visible = visible;
    }

    /**
     * @param by log-in name, null when nobody in particular
     * @param through what, such as {@code api} or {@code process lead-intake}
     * @param cause decision, mail, task or event that it follows from
     */
    record ChangeView(Instant at, Kind kind, String by, String through, Ref cause, Map<String, Change> changes) {
    }

    /** Oldest first. */
    @GetMapping("/api/v1/audit")
    @PreAuthorize("hasAnyRole('ADMIN', 'SUPERVISOR')")
    Listing<ChangeView> of(@RequestParam Ref subject, Viewer viewer) {
        if (!viewer.is(Role.ADMIN)) {
            visible.require(viewer, subject);
        }
        List<Entry> entries = audit.of(subject);
        Map<PersonId, String> logins = logins(entries);
        return Listing.whole(entries.stream().map(entry -> new ChangeView(entry.at(), entry.kind(),
                logins.get(entry.person()), entry.through(), entry.cause(), shown(entry, viewer))).toList());
    }

    private static Map<String, Change> shown(Entry entry, Viewer viewer) {
        Map<String, Change> shown = new LinkedHashMap<>(entry.changes());
        shown.keySet().removeIf(field -> viewer.fields().hide(entry.record().type(), field));
        return shown;
    }

    private Map<PersonId, String> logins(List<Entry> entries) {
        return people.findAllById(entries.stream().map(Entry::person).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::login));
    }
}
