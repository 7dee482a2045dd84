package dev.baton.app.service;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.service.Case;
import dev.baton.service.CaseClocks;
import dev.baton.service.CaseId;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.service.Promises;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return cases.findById(id).filter(one -> sees(one, viewer));
    }

    public static boolean sees(Case one, Viewer viewer) {
        return viewer.of(Case.TYPE).sees(one.custody().ownerId(), one.custody().teamId());
    }

    /** A case that another one names. @param id null for who may not see it */
    record Named(String name, String id) {
    }

    /** @param id null for none */
    Named named(CaseId id, Viewer viewer) {
        return id == null ? null : cases.findById(id)
                .map(one -> new Named(one.name(), sees(one, viewer) ? id.toString() : null)).orElse(null);
    }

    /** What goes on with a case, as far as the viewer may see it. */
    List<Named> followers(Case one, Viewer viewer) {
        return cases.findByFollowsIdInOrderById(List.of(one.id())).stream().filter(next -> sees(next, viewer))
                .map(next -> new Named(next.name(), next.id().toString())).toList();
    }

    CaseView view(Case one) {
        return views(List.of(one)).getFirst();
    }

    /** In the order of the ids, with as many statements for many as for one. */
    List<CaseView> list(List<CaseId> ids) {
        Map<CaseId, Case> read = cases.findAllById(ids).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        return views(ids.stream().map(read::get).filter(Objects::nonNull).toList());
    }

    private List<CaseView> views(List<Case> all) {
        Map<ContactId, Contact> customers = contacts.findAllById(all.stream().map(Case::contactId).distinct().toList())
                .stream().collect(Collectors.toMap(Contact::id, Function.identity()));
        Map<CaseId, Promises> promises = clocks.of(all.stream().map(Case::id).toList());
        Map<CaseId, List<Case>> followers = followers(all);
        return all.stream().map(one -> view(one, customers.get(one.contactId()), promises.get(one.id()),
                followers.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<CaseId, List<Case>> followers(List<Case> all) {
        return all.isEmpty() ? Map.of() : cases.findByFollowsIdInOrderById(all.stream().map(Case::id).toList()).stream()
                .collect(Collectors.groupingBy(Case::followsId));
    }

    private CaseView view(Case one, Contact customer, Promises promises, List<Case> followers) {
        Custody custody = one.custody();
        var contact = customer == null ? null
                : new CaseView.Customer(customer.id().toString(), customer.email(), customer.name());
        return new CaseView(one.id().toString(), one.name(), one.subject(), one.kind(), one.priority(), one.status(),
                directory.key(custody.teamId()),
                directory.login(custody.ownerId()), contact, one.language(),
                ClockView.of(promises, clock.instant()),
                one.custom().values(), one.createdAt(), one.firstAnsweredAt(),
                ref(one.followsId()), followers.stream().map(next -> next.ref().toString()).toList(), ref(one.claimsId()),
                one.outgoing() ? "out" : "in",
                CaseView.Resolved.of(one.resolution()), one.version());
    }

    private static String ref(CaseId id) {
        return id == null ? null : Ref.to(Case.TYPE, id).toString();
    }
}
