package dev.baton.app.account;

import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.OfRecord;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.app.activity.Timeline;
import dev.baton.app.api.Versioned;
import dev.baton.app.team.Directory;
import dev.baton.app.web.LanguageTag;
import dev.baton.id.Ref;
import dev.baton.normal.EmailKey;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import dev.baton.team.Visibility;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Contacts with what happened between us, and what they agreed to. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactsApi {

    private final ContactList list;
    private final Contacts contacts;
    private final Customers customers;
    private final Consents consents;
    private final Activities activities;
    private final Timeline timeline;
    private final Directory directory;

    ContactsApi(ContactList list, Contacts contacts, Customers customers, Consents consents, Activities activities,
                Timeline timeline, Directory directory) {
        this.list = list;
        this.contacts = contacts;
        this.customers = customers;
        this.consents = consents;
        this.activities = activities;
        this.timeline = timeline;
        this.directory = directory;
    }

    @OfRecord("contact")
    record View(String id, String email, String firstName, String lastName, String name, String phone, String language,
                String account, Instant createdAt, Integer version) implements Versioned {

        static View of(Contact one) {
            return new View(one.id().toString(), one.email(), one.firstName(), one.lastName(), one.name(), one.phone(),
                    one.language(), one.accountId() == null ? null : "account:" + one.accountId(), one.createdAt(),
                    one.version());
        }
    }

    record Page<T>(List<T> items, String next) {
    }

    @GetMapping
    Page<View> read(@RequestParam(required = false) String email, @RequestParam(required = false) Long after,
                    @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        Visibility visible = viewer.of("contact");
        if (email != null) {
            return new Page<>(customers.known(email).filter(one -> visible.sees(one.ownerId(), one.teamId()))
                    .map(View::of).stream().toList(), null);
        }
        int size = Math.clamp(limit, 1, 500);
        List<Contact> found = contacts.findAllById(list.newest(after, visible, size + 1)).stream()
                .sorted(Comparator.comparing((Contact one) -> one.id().value()).reversed()).toList();
        boolean more = found.size() > size;
        List<Contact> page = more ? found.subList(0, size) : found;
        return new Page<>(page.stream().map(View::of).toList(), more ? page.getLast().id().toString() : null);
    }

    @OfRecord("contact")
    record NewContact(@NotBlank @Email @Size(max = 254) String email, @Size(max = 100) String firstName,
                      @Size(max = 100) String lastName, @Size(max = 40) String phone, @LanguageTag String language) {
    }

    /** 201; a contact of this address that is known already is answered as it is. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View meet(@RequestBody @Valid NewContact who, Viewer viewer) {
        MayCreate.require(viewer, "contact");
        EmailKey.of(who.email()).orElseThrow(() -> Invalid.field("email", "account.email"));
        return View.of(customers.met(new Introduction(who.email(), who.firstName(), who.lastName(), who.phone(), null,
                who.language())));
    }

    /** Of one that became part of another, the other. */
    @GetMapping("/{id}")
    View one(@PathVariable long id, Viewer viewer) {
        return View.of(visible(id, viewer));
    }

    /**
     * @param by log-in of the person; null when nobody of us did it
     * @param cause decision, mail, task or event that it follows from
     */
    record Event(Instant at, String kind, String subject, String text, String by, String reference, Ref cause) {
    }

    /** Every interaction over all channels, newest first. */
    @GetMapping("/{id}/timeline")
    Page<Event> timeline(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, Viewer viewer) {
        return new Page<>(timeline.visible(activities.with(visible(id, viewer).id(), Math.clamp(limit, 1, 500)), viewer)
                .stream().map(one -> event(one, viewer)).toList(), null);
    }

    @GetMapping("/{id}/consents")
    Page<Consent> consents(@PathVariable long id, Viewer viewer) {
        return new Page<>(consents.of(visible(id, viewer).id()), null);
    }

    /** Body: {@code {purpose, channel?, text?, at?, source?, given?}} or the purpose as a string. Rows are never changed. */
    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    Consent consent(@PathVariable long id, @RequestBody JsonNode written, Viewer viewer) {
        ConsentGiven consent = ConsentGiven.read(written);
        return consents.keep(visible(id, viewer).id(), consent.purpose(), consent.channel(),
                consent.given(), consent.text(), consent.sourceOr("api"), consent.at());
    }

    private Event event(Activity one, Viewer viewer) {
        return new Event(one.at(), one.kind().name().toLowerCase(Locale.ROOT), one.subject().toString(), timeline.said(one, viewer),
                directory.login(one.person()), one.reference() == null ? null : one.reference().toString(), one.cause());
    }

    private Contact visible(long id, Viewer viewer) {
        return customers.visible(new ContactId(id), viewer);
    }
}
