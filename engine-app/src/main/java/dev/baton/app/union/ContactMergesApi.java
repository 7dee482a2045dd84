package dev.baton.app.union;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.app.api.IfMatch;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
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

/** Contacts that were found to be one with this contact, which goes on for them. */
@RestController
@RequestMapping("/api/v1/contacts/{id}/merges")
class ContactMergesApi {

    private final UnionDesk desk;
    private final ContactUnion contacts;
    private final MergeViews views;

    ContactMergesApi(UnionDesk desk, ContactUnion contacts, MergeViews views) {
        this.desk = desk;
        this.contacts = contacts;
        this.views = views;
    }

    /**
     * @param contact the one that ends in this one
     * @param version of the other contact, as its caller saw it; any when left out
     * @param take    what is to be the other's from now on: {@code name, email, phone, language, account, owner, custom.<field>}; when left
     *                out, what only the other knows. Mail reaches the one that goes on by both addresses either way.
     */
    record NewMerge(@NotNull ContactId contact, Integer version, Set<String> take) {
    }

    record Page(List<MergeView> items, String next) {
    }

    /** Oldest first; also what was taken back. */
    @GetMapping
    Page read(@PathVariable long id, Viewer viewer) {
        return new Page(views.into(visible(id, viewer).id().value()), null);
    }

    /**
     * The other contact ends in this one, with cases, leads, sales, quotes, calls, notes, relationships and journeys; its address and
     * its page lead here. 201; 200 when it did before; 409 when it became part of a third.
     */
    @PostMapping
    ResponseEntity<MergeView> merge(@PathVariable long id, @RequestBody @Valid NewMerge wish, IfMatch seen, Viewer viewer) {
        UnionDesk.Done done = desk.merge(contacts, visible(id, viewer), wish.contact().value(), seen::check, wish.version(), wish.take(), viewer);
        return ResponseEntity.status(done.before() ? HttpStatus.OK : HttpStatus.CREATED).body(views.of(done.merge()));
    }

    /**
     * They are two people after all: what went along comes back, what came since stays here. Asked again, the same.
     * 409 as long as another stands that was merged here later.
     */
    @DeleteMapping("/{ended}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable ContactId ended, Viewer viewer) {
        desk.part(contacts, visible(id, viewer), ended.value(), viewer);
    }

    private Contact visible(long id, Viewer viewer) {
        return desk.visible(contacts, id, viewer);
    }
}
