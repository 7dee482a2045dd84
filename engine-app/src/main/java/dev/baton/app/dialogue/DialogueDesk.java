package dev.baton.app.dialogue;

import dev.baton.activity.Activities;
import dev.baton.activity.Activity;
import dev.baton.app.engine.Conversations;
import dev.baton.app.engine.Conversations.Live;
import dev.baton.app.engine.Conversations.Place;
import dev.baton.app.engine.Script;
import dev.baton.app.inbox.FormCheck;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.dialogue.Answer;
import dev.baton.dialogue.AnswerId;
import dev.baton.dialogue.Answers;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.DialogueId;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Guided dialogues: begun, answered question by question, gone back in, left for later. Our rows first, then the engine. */
@Component
class DialogueDesk {

    private static final int LONGEST_DRAFT = 20_000;

    private final Dialogues dialogues;
    private final Answers answers;
    private final Conversations conversations;
    private final DialogueSubjects subjects;
    private final FormCheck forms;
    private final Activities activities;
    private final Directory directory;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;
    private final JsonMapper json;

    DialogueDesk(Dialogues dialogues, Answers answers, Conversations conversations, DialogueSubjects subjects, FormCheck forms,
                 Activities activities, Directory directory, LiveSignals live, Tsids ids, Clock clock, JsonMapper json) {
        this.dialogues = dialogues;
        this.answers = answers;
        this.conversations = conversations;
        this.subjects = subjects;
        this.forms = forms;
        this.activities = activities;
        this.directory = directory;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Where it was begun already, it goes on. */
    Dialogue begin(Ref subject, String process, Viewer by) {
        subjects.of(subject).take(subject, by);
        return dialogues.openAbout(subject.type(), subject.id()).stream().filter(open -> open.process().equals(process)).findFirst()
                .orElseGet(() -> begin(subject, live(subject.type(), process), by));
    }

    private Live live(String type, String process) {
        return conversations.about(type).stream().filter(one -> one.process().equals(process)).findFirst()
                .orElseThrow(() -> Invalid.field("process", "dialogue.unknown"));
    }

    private Dialogue begin(Ref subject, Live model, Viewer by) {
        Place at = conversations.start(model, subject);
        return moved(Dialogue.begun(ids.next(DialogueId::new), subject, model.process(), model.definition(), at.instance(),
                model.name(), by.id(), clock.instant()), at);
    }

    /**
     * Whoever says the same again, as by a second click, is where they were.
     *
     * @param step the question that was seen; null for the one that is asked
     * @throws Clash when somebody else answered it meanwhile
     */
    Dialogue answer(Dialogue dialogue, String step, Map<String, Object> values, Viewer by) {
        if (step != null && !step.equals(dialogue.step()) && said(dialogue, step, values, by)) {
            return dialogue;
        }
        DialogueSubject subject = taken(dialogue, step, by);
        Script.Question question = question(dialogue);
        forms.check(question.form(), values);
        subject.heard(dialogue.subject(), values, by);
        QuestionForm form = new QuestionForm(question.form());
        write(dialogue, question, form.given(values), false, by);
        return moved(dialogue, conversations.answer(DialogueEnds.place(dialogue),
                form.steering(values, conversations.script(dialogue.definition()).reads())));
    }

    private boolean said(Dialogue dialogue, String step, Map<String, Object> values, Viewer by) {
        Script.Question question = conversations.script(dialogue.definition()).questions().get(step);
        return question != null && answers.findByDialogueIdOrderById(dialogue.id()).stream()
                .filter(one -> one.step().equals(step) && one.counts() && one.personId().equals(by.id()))
                .anyMatch(one -> one.fields().equals(json.writeValueAsString(new QuestionForm(question.form()).given(values))));
    }

    /** What is half written stays with the question, for whoever goes on. */
    void leave(Dialogue dialogue, String step, Map<String, Object> values, Viewer by) {
        taken(dialogue, step, by);
        Script.Question question = question(dialogue);
        List<Given> given = new QuestionForm(question.form()).given(values);
        if (json.writeValueAsString(given).length() > LONGEST_DRAFT) {
            throw Invalid.field("values", "inbox.form.tooLong");
        }
        write(dialogue, question, given, true, by);
        live.changed(dialogue.subject());
    }

    /** Asks again what this answer answered. It and those that came after it are taken back, and kept. */
    Dialogue back(Dialogue dialogue, AnswerId to, Viewer by) {
        taken(dialogue, null, by);
        List<Answer> all = answers.findByDialogueIdOrderById(dialogue.id());
        Answer again = all.stream().filter(one -> one.id().equals(to) && one.counts()).findFirst().orElseThrow(NotVisible::new);
        answers.saveAll(all.stream().filter(one -> one.counts() && one.id().value() >= again.id().value())
                .map(one -> one.takenBack(by.id(), clock.instant())).toList());
        return moved(dialogue, conversations.back(DialogueEnds.place(dialogue), again.step()));
    }

    private DialogueSubject taken(Dialogue dialogue, String step, Viewer by) {
        DialogueSubject subject = subjects.of(dialogue.subject());
        if (step != null && !step.equals(dialogue.step())) {
            refuse(dialogue, step);
        }
        if (dialogue.over()) {
            throw new Clash("dialogue.over");
        }
        subject.take(dialogue.subject(), by);
        return subject;
    }

    private void refuse(Dialogue dialogue, String step) {
        answers.findByDialogueIdOrderById(dialogue.id()).stream().filter(one -> one.step().equals(step) && one.counts()).findFirst()
                .ifPresent(one -> {
                    throw new Clash("dialogue.answered", directory.name(one.personId()));
                });
        throw new Clash(dialogue.over() ? "dialogue.over" : "dialogue.moved");
    }

    private Script.Question question(Dialogue dialogue) {
        return conversations.script(dialogue.definition()).questions().get(dialogue.step());
    }

    private void write(Dialogue dialogue, Script.Question question, List<Given> given, boolean draft, Viewer by) {
        // A draft makes room: answers stand in the order in which they were given.
        answers.deleteAll(answers.findByDialogueIdAndStepAndDraftTrue(dialogue.id(), dialogue.step()));
        answers.save(Answer.to(ids.next(AnswerId::new), dialogue, question.label())
                .saying(json.writeValueAsString(given), draft, by.id(), clock.instant()));
    }

    private Dialogue moved(Dialogue dialogue, Place at) {
        live.changed(dialogue.subject());
        if (at.task() != null) {
            return dialogues.save(dialogue.asking(at.element(), at.task()));
        }
        String ending = conversations.script(at.definition()).ends().get(at.element());
        activities.note(Activity.Kind.TALKED, dialogue.subject(), subjects.of(dialogue.subject()).contact(dialogue.subject()), null,
                dialogue.process() + "\n" + (ending == null ? dialogue.title() : ending), dialogue.ref());
        return dialogues.save(dialogue.ended(ending, clock.instant()));
    }
}
