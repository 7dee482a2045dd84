package dev.baton.app.dialogue;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.api.IfMatch;
import dev.baton.app.api.Listing;
import dev.baton.dialogue.AnswerId;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.DialogueId;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Guided dialogues: begun, answered question by question, gone back in, left for later. */
@RestController
@RequestMapping("/api/v1/dialogues")
class DialoguesApi {

    private final Dialogues dialogues;
    private final DialogueDesk desk;
    private final DialogueViews views;
    private final VisibleRecords records;

    DialoguesApi(Dialogues dialogues, DialogueDesk desk, DialogueViews views, VisibleRecords records) {
        this.dialogues = dialogues;
        this.desk = desk;
        this.views = views;
        this.records = records;
    }

    /** @param subject {@code type:id} of the record that is talked about */
    @GetMapping
    Listing<DialogueView> about(@RequestParam Ref subject, Viewer viewer) {
        records.require(viewer, subject);
        return Listing.whole(views.about(subject, viewer));
    }

    /** @param process key of a model that is a dialogue about such a record */
    record NewDialogue(@NotNull Ref subject, @NotBlank @Size(max = 64) String process) {
    }

    /** Takes the record in hand. Where it was begun already the answer is that one, at the question where it stands. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DialogueView begin(@RequestBody @Valid NewDialogue wanted, Viewer viewer) {
        return views.whole(desk.begin(wanted.subject(), wanted.process(), viewer), viewer);
    }

    @GetMapping("/{id}")
    DialogueView one(@PathVariable DialogueId id, Viewer viewer) {
        return views.whole(visible(id, viewer), viewer);
    }

    /** @param step the question that these values answer; left out, the one that is asked @param values as its form says */
    record NewAnswer(@Size(max = 100) String step, @NotNull Map<String, Object> values) {
    }

    /** The answer is the dialogue at its next question, or over. 409 when somebody else answered that question meanwhile. */
    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    DialogueView answer(@PathVariable DialogueId id, @RequestBody @Valid NewAnswer answer, IfMatch seen, Viewer viewer) {
        return views.whole(desk.answer(seen(id, seen, viewer), answer.step(), answer.values(), viewer), viewer);
    }

    /** Asks that question again; this answer and the later ones are taken back. */
    @DeleteMapping("/{id}/answers/{answer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(@PathVariable DialogueId id, @PathVariable AnswerId answer, IfMatch seen, Viewer viewer) {
        desk.back(seen(id, seen, viewer), answer, viewer);
    }

    /** Half an answer, kept with its question for whoever goes on. */
    @PutMapping("/{id}/draft")
    DialogueView leave(@PathVariable DialogueId id, @RequestBody @Valid NewAnswer draft, IfMatch seen, Viewer viewer) {
        desk.leave(seen(id, seen, viewer), draft.step(), draft.values(), viewer);
        return views.whole(visible(id, viewer), viewer);
    }

    private Dialogue seen(DialogueId id, IfMatch seen, Viewer viewer) {
        Dialogue dialogue = visible(id, viewer);
        seen.check(dialogue.version());
        return dialogue;
    }

    private Dialogue visible(DialogueId id, Viewer viewer) {
        Dialogue dialogue = dialogues.findById(id).orElseThrow(NotVisible::new);
        records.require(viewer, dialogue.subject());
        return dialogue;
    }
}
