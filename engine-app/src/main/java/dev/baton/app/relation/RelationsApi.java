package dev.baton.app.relation;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.RelationKind;
import dev.baton.account.Relationship;
import dev.baton.account.RelationshipId;
import dev.baton.app.api.Listing;
import dev.baton.id.Ref;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What contacts are to each other, to accounts and to opportunities. */
@RestController
@RequestMapping("/api/v1/" + Relations.ROOMS + "/{id}/relationships")
class RelationsApi {

    private final Relations relations;

    RelationsApi(Relations relations) {
        this.relations = relations;
    }

    /**
     * {@code contact} is {@code kind} to {@code to}.
     *
     * @param name of the other end, seen from the record that was asked
     */
    record View(String id, Ref contact, RelationKind kind, Ref to, String note, String name) {

        static View of(Relationship one, String name) {
            return new View(one.id().toString(), Ref.to(Contact.TYPE, one.contactId()), one.kind(), one.to(), one.note(), name);
        }
    }

    @GetMapping
    Listing<View> read(@PathVariable String room, @PathVariable long id, Viewer viewer) {
        return Listing.whole(relations.of(relations.visible(room, id, viewer), viewer).stream()
                .map(tie -> View.of(tie.what(), tie.name())).toList());
    }

    /**
     * @param contact who is something to this record, {@code contact:id}; left out where the record is the contact
     * @param to to whom the contact of this address is something; left out where it is this record
     */
    record NewRelation(Ref contact, @NotNull RelationKind kind, Ref to, @Size(max = 1000) String note) {
    }

    /** 201 also when it was told before: then that one, as it was told. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View tell(@PathVariable String room, @PathVariable long id, @RequestBody @Valid NewRelation relation, Viewer viewer) {
        Ref record = relations.visible(room, id, viewer);
        Ref contact = relation.contact() != null ? relations.going(relation.contact()) : record;
        Ref to = relation.to() != null ? relations.going(relation.to()) : record;
        if (!contact.type().equals(Contact.TYPE)) {
            throw Invalid.field("contact", "problem.missing");
        }
        if (!contact.equals(record) && !to.equals(record)) {
            throw Invalid.field("to", "relation.misfit");
        }
        return View.of(relations.tell(new ContactId(contact.id()), relation.kind(), to, relation.note(), viewer), null);
    }

    @DeleteMapping("/{relationship}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String room, @PathVariable long id, @PathVariable RelationshipId relationship, Viewer viewer) {
        relations.end(relations.visible(room, id, viewer), relationship, viewer);
    }
}
