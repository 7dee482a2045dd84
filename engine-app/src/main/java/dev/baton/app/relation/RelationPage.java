package dev.baton.app.relation;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.RelationKind;
import dev.baton.account.RelationshipId;
import dev.baton.app.activity.RecordNames;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The dialogue in which one says who is what to whom. */
@Controller
@RequestMapping("/" + Relations.ROOMS + "/{id}/relationships")
class RelationPage {

    private static final Set<String> ENDS = Set.of(Contact.TYPE, Account.TYPE, Opportunity.TYPE);
    private static final int LONGEST_NOTE = 1000;

    private final Relations relations;
    private final Candidates candidates;
    private final Wording wording;

    RelationPage(Relations relations, Candidates candidates, Wording wording) {
        this.relations = relations;
        this.candidates = candidates;
        this.wording = wording;
    }

    @GetMapping("/new")
    String blank(@PathVariable String room, @PathVariable long id, Viewer viewer, Model model) {
        Ref record = relations.visible(room, id, viewer);
        model.addAttribute("path", RecordPages.of(record)).addAttribute("candidates", candidates.of(record, "", viewer))
                .addAttribute("kinds", Arrays.stream(RelationKind.values()).filter(kind -> isContact(record) || !kind.personal()).toList());
        return "relation/relations :: telling";
    }

    /** @param q a part of a name, or the beginning of an address */
    @GetMapping("/candidates")
    String candidates(@PathVariable String room, @PathVariable long id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        model.addAttribute("candidates", candidates.of(relations.visible(room, id, viewer), q, viewer));
        return "relation/relations :: candidates";
    }

    /** @param other the other end, {@code type:id} */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@PathVariable String room, @PathVariable long id, @RequestParam(defaultValue = "") String kind,
              @RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String note, Viewer viewer, HttpServletResponse response) {
        Ref record = relations.visible(room, id, viewer);
        Ref chosen = Ref.read(other).filter(one -> ENDS.contains(one.type())).map(relations::going).orElseThrow(() -> Invalid.field("other", "relation.nobody"));
        if (note.length() > LONGEST_NOTE) {
            throw Invalid.field("note", "inbox.form.tooLong");
        }
        if (!isContact(record) && !isContact(chosen)) {
            throw Invalid.field("other", "relation.nobody");
        }
        relations.tell(new ContactId(isContact(record) ? record.id() : chosen.id()), kind(kind), isContact(record) ? chosen : record, note, viewer);
        Toast.said(response, wording.now().text("relation.told"));
    }

    @DeleteMapping("/{relationship}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String room, @PathVariable long id, @PathVariable RelationshipId relationship, Viewer viewer,
             HttpServletResponse response) {
        relations.end(relations.visible(room, id, viewer), relationship, viewer);
        Toast.said(response, wording.now().text("relation.ended"));
    }

    private static RelationKind kind(String name) {
        return Arrays.stream(RelationKind.values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> Invalid.field("kind", "problem.value"));
    }

    private static boolean isContact(Ref record) {
        return record.type().equals(Contact.TYPE);
    }
}
