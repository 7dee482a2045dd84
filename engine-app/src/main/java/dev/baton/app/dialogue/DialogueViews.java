package dev.baton.app.dialogue;

import dev.baton.app.dialogue.DialogueView.Field;
import dev.baton.app.dialogue.DialogueView.Named;
import dev.baton.app.dialogue.DialogueView.Progress;
import dev.baton.app.dialogue.DialogueView.Said;
import dev.baton.app.dialogue.DialogueView.Step;
import dev.baton.app.engine.Conversations;
import dev.baton.app.engine.Script;
import dev.baton.app.inbox.FormTexts;
import dev.baton.app.inbox.ModelTexts;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.dialogue.Answer;
import dev.baton.dialogue.Answers;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.DialogueId;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues in the words of their reader, without what is hidden from them. */
@Component
class DialogueViews {

    private final Dialogues dialogues;
    private final Answers answers;
    private final Talks talks;
    private final Conversations conversations;
    private final DialogueSubjects subjects;
    private final FormTexts forms;
    private final ModelTexts texts;
    private final Directory directory;
    private final Wording wording;
    private final JsonMapper json;

    DialogueViews(Dialogues dialogues, Answers answers, Talks talks, Conversations conversations, DialogueSubjects subjects,
                  FormTexts forms, ModelTexts texts, Directory directory, Wording wording, JsonMapper json) {
        this.dialogues = dialogues;
        this.answers = answers;
        this.talks = talks;
        this.conversations = conversations;
        this.subjects = subjects;
        this.forms = forms;
        this.texts = texts;
        this.directory = directory;
        this.wording = wording;
        this.json = json;
    }

    /** The newest first; without forms. */
    List<DialogueView> about(Ref subject, Viewer viewer) {
        List<Dialogue> all = dialogues.about(subject.type(), subject.id());
        Map<DialogueId, List<Answer>> said = all.isEmpty() ? Map.of() : answers.findByDialogueIdInOrderById(all.stream().map(Dialogue::id).toList())
                .stream().collect(Collectors.groupingBy(Answer::dialogueId));
        return all.stream().map(one -> view(one, said.getOrDefault(one.id(), List.of()), viewer, null, null)).toList();
    }

    /** With the question that is asked, and what its form begins with. */
    DialogueView whole(Dialogue dialogue, Viewer viewer) {
        List<Answer> said = answers.findByDialogueIdOrderById(dialogue.id());
        if (dialogue.over()) {
            return view(dialogue, said, viewer, null, null);
        }
        String form = conversations.script(dialogue.definition()).questions().get(dialogue.step()).form();
        Map<String, Object> values = new HashMap<>(subjects.of(dialogue.subject()).known(dialogue.subject(), viewer));
        talks.before(said, dialogue.step()).ifPresent(before -> before.forEach((key, value) -> {
            if (!viewer.fields().hide(dialogue.subjectType(), key)) {
                values.put(key, value);
            }
        }));
        return view(dialogue, said, viewer, json.readTree(forms.translated(form, dialogue.process(), wording.now().locale())), values);
    }

    private DialogueView view(Dialogue one, List<Answer> said, Viewer viewer, Object form, Map<String, Object> values) {
        Script script = one.over() ? null : conversations.script(one.definition());
        return new DialogueView(one.id().toString(), one.subject().toString(), new Named(one.process(), text(one, one.title())), one.over(),
                script == null ? null : new Step(one.step(), text(one, script.questions().get(one.step()).label())),
                one.ending() == null ? null : text(one, one.ending()), script == null ? null : progress(one, script, said),
                said.stream().filter(answer -> answer.takenBackAt() == null).map(answer -> said(one, answer, viewer)).toList(),
                directory.login(one.startedBy()), one.startedAt(), one.endedAt(), one.version(), form, values);
    }

    private static Progress progress(Dialogue one, Script script, List<Answer> said) {
        int done = (int) said.stream().filter(Answer::counts).count();
        return new Progress(done + 1, done + script.ahead().getOrDefault(one.step(), 1));
    }

    private Said said(Dialogue dialogue, Answer answer, Viewer viewer) {
        List<Field> fields = talks.given(answer).stream().filter(one -> !viewer.fields().hide(dialogue.subjectType(), one.key()))
                .map(one -> new Field(one.key(), text(dialogue, one.label()), one.value(), read(dialogue, one))).toList();
        return new Said(answer.id().toString(), new Step(answer.step(), text(dialogue, answer.label())), fields,
                directory.name(answer.personId()), answer.at(), answer.draft());
    }

    /** Choices by their labels, numbers and days as the reader writes them. */
    private String read(Dialogue dialogue, Given one) {
        Words words = wording.now();
        if (one.text() != null) {
            return text(dialogue, one.text());
        }
        String value = one.value().toString();
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.day(LocalDate.parse(value));
        }
        return one.value() instanceof Number ? words.number(new BigDecimal(value)) : value;
    }

    private String text(Dialogue one, String label) {
        return texts.text(one.process(), label, wording.now().locale());
    }
}
