package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.app.api.IfMatch;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.team.Directory;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Recognition;
import dev.baton.lead.Recognitions;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts whom the person of a lead was found to be. */
@RestController
@RequestMapping("/api/v1/leads/{id}/recognitions")
class RecognitionsApi {

    private final LeadRecognition recognition;
    private final Recognitions recognitions;
    private final LeadViews views;
    private final KnownContacts contacts;
    private final Directory directory;

    RecognitionsApi(LeadRecognition recognition, Recognitions recognitions, LeadViews views, KnownContacts contacts, Directory directory) {
        this.recognition = recognition;
        this.recognitions = recognitions;
        this.views = views;
        this.contacts = contacts;
        this.directory = directory;
    }

    /** @param version of the contact, as its caller saw it; any when left out */
    record NewRecognition(@NotNull ContactId contact, Integer version) {
    }

    /**
     * @param contact the one whom we knew, {@code before} the one whose lead it was until then
     * @param by      log-in of who found that they are one; {@code undoneBy} null while it stands
     */
    record RecognitionView(String lead, String contact, String before, String by, Instant at, String undoneBy, Instant undoneAt) {
    }

    record Page(List<RecognitionView> items, String next) {
    }

    /** Oldest first; also what was taken back. */
    @GetMapping
    Page read(@PathVariable long id, Viewer viewer) {
        return new Page(recognitions.of(visible(id, viewer).id()).stream().map(this::view).toList(), null);
    }

    /**
     * The lead is this contact's, with all that happened about it and what was agreed to. 201; 200 when it was found so before; 409
     * when the lead became a customer's already, or the contact goes on as another.
     */
    @PostMapping
    ResponseEntity<RecognitionView> recognise(@PathVariable long id, @RequestBody @Valid NewRecognition wish, IfMatch seen, Viewer viewer) {
        Lead lead = visible(id, viewer);
        Contact contact = contacts.visible(wish.contact(), viewer);
        boolean before = lead.contactId().equals(contact.id());
        if (!before) {
            seen.check(lead.version());
        }
        if (!before && wish.version() != null && !wish.version().equals(contact.version())) {
            throw new Clash("merging.changed", contact.name());
        }
        RecognitionView done = view(recognition.recognise(lead.id(), contact.id(), viewer));
        return ResponseEntity.status(before ? HttpStatus.OK : HttpStatus.CREATED).body(done);
    }

    /** They are two people after all, and the lead is of the contact whose it was before; asked again, the same. */
    @DeleteMapping("/{contact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable ContactId contact, Viewer viewer) {
        if (!recognition.undo(visible(id, viewer).id(), contacts.visible(contact, viewer).id(), viewer)) {
            throw new NotVisible();
        }
    }

    private RecognitionView view(Recognition one) {
        return new RecognitionView(one.leadId().toString(), one.contactId().toString(), one.beforeId().toString(),
                directory.login(one.recognisedBy()), one.recognisedAt(), one.stands() ? null : directory.login(one.undoneBy()), one.undoneAt());
    }

    private Lead visible(long id, Viewer viewer) {
        return views.visible(new LeadId(id), viewer);
    }
}
