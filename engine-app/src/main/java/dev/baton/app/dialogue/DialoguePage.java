package dev.baton.app.dialogue;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.inbox.WorkPane;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.dialogue.AnswerId;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.DialogueId;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A dialogue at work: one question at a time, with the record that it is about beside it. */
@Controller
@RequestMapping("/dialogues")
class DialoguePage {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() { };

    private final Dialogues dialogues;
    private final DialogueDesk desk;
    private final DialogueViews views;
    private final DialogueSubjects subjects;
    private final VisibleRecords records;
    private final Map<String, WorkPane> panes;
    private final Wording wording;
    private final JsonMapper json;

    DialoguePage(Dialogues dialogues, DialogueDesk desk, DialogueViews views, DialogueSubjects subjects, VisibleRecords records,
                 List<WorkPane> panes, Wording wording, JsonMapper json) {
        this.dialogues = dialogues;
        this.desk = desk;
        this.views = views;
        this.subjects = subjects;
        this.records = records;
        this.panes = panes.stream().collect(Collectors.toMap(WorkPane::type, Function.identity()));
        this.wording = wording;
        this.json = json;
    }

    @GetMapping("/{id}")
    String one(@PathVariable DialogueId id, Viewer viewer, Model model) {
        Dialogue dialogue = visible(id, viewer);
        Ref subject = dialogue.subject();
        WorkPane pane = panes.get(subject.type());
        pane.fill(subject, viewer, model);
        DialogueView talk = views.whole(dialogue, viewer);
        DialogueSubject about = subjects.of(subject);
        model.addAttribute("talk", talk).addAttribute("form", json.writeValueAsString(talk.form()))
                .addAttribute("values", json.writeValueAsString(talk.values()))
                .addAttribute("who", about.known(subject, viewer).get("name")).addAttribute("back", about.page(subject))
                .addAttribute("next", dialogue.over() ? about.next(subject, viewer) : null).addAttribute("pane", pane.template());
        return "dialogue/dialogue";
    }

    /** The page goes on at the question that is asked. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@RequestParam Ref subject, @RequestParam String process, Viewer viewer, HttpServletResponse response) {
        go(response, "/dialogues/" + desk.begin(subject, process, viewer).id());
    }

    /** @param values what form-js collected, as JSON @param step the question that they answer */
    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable DialogueId id, @RequestParam String step, @RequestParam(defaultValue = "{}") String values, Viewer viewer,
                HttpServletResponse response) {
        desk.answer(visible(id, viewer), step, json.readValue(values, VALUES), viewer);
        Toast.asked(response, "shown", Map.of());
    }

    @DeleteMapping("/{id}/answers/{answer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void back(@PathVariable DialogueId id, @PathVariable AnswerId answer, Viewer viewer, HttpServletResponse response) {
        desk.back(visible(id, viewer), answer, viewer);
        Toast.asked(response, "shown", Map.of());
    }

    /** Back to the record, with a word that nothing is lost. @param stays it is kept while somebody types, who stays where they are */
    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable DialogueId id, @RequestParam String step, @RequestParam(defaultValue = "{}") String values,
               @RequestParam(defaultValue = "false") boolean stays, Viewer viewer, HttpServletResponse response) {
        Dialogue dialogue = visible(id, viewer);
        desk.leave(dialogue, step, json.readValue(values, VALUES), viewer);
        if (stays) {
            return;
        }
        Toast.said(response, wording.now().text("dialogue.left"));
        go(response, subjects.of(dialogue.subject()).page(dialogue.subject()));
    }

    private static void go(HttpServletResponse response, String path) {
        response.setHeader("HX-Location", """
                {"path": "%s", "target": "#main", "select": "#main", "swap": "outerHTML"}""".formatted(path));
    }

    private Dialogue visible(DialogueId id, Viewer viewer) {
        Dialogue dialogue = dialogues.findById(id).orElseThrow(NotVisible::new);
        records.require(viewer, dialogue.subject());
        return dialogue;
    }
}
