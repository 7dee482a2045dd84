package dev.baton.app.dialogue;

import dev.baton.dialogue.Answer;
import dev.baton.dialogue.Answers;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said in dialogues, for the steps of their models and for what comes after them. */
@Component
public class Talks {

    private static final TypeReference<List<Given>> GIVEN = new TypeReference<>() { };

    private final Dialogues dialogues;
    private final Answers answers;
    private final JsonMapper json;

    Talks(Dialogues dialogues, Answers answers, JsonMapper json) {
        this.dialogues = dialogues;
        this.answers = answers;
        this.json = json;
    }

    /**
     * @param dialogue null where nothing was asked yet
     * @param said     answers by the keys of their fields; of one that was asked twice, the later
     */
    public record Talk(Ref dialogue, Map<String, Object> said) {

        /** Null for what was not said. */
        public String text(String key) {
            return said.get(key) == null ? null : said.get(key).toString();
        }
    }

    /** The dialogue that this instance of a process runs. */
    public Talk of(String instance) {
        return dialogues.findByInstance(instance).map(one -> new Talk(one.ref(), said(answers.findByDialogueIdOrderById(one.id()))))
                .orElse(new Talk(null, Map.of()));
    }

    /** What was said about a record, in all its dialogues; the latest counts. */
    public Talk about(Ref subject) {
        List<Dialogue> all = dialogues.about(subject.type(), subject.id());
        return all.isEmpty() ? new Talk(null, Map.of()) : new Talk(all.getFirst().ref(),
                said(answers.findByDialogueIdInOrderById(all.stream().map(Dialogue::id).toList())));
    }

    /** Whether anybody ever began one about a record. */
    public boolean any(Ref subject) {
        return !dialogues.about(subject.type(), subject.id()).isEmpty();
    }

    List<Given> given(Answer answer) {
        return json.readValue(answer.fields(), GIVEN);
    }

    private Map<String, Object> said(List<Answer> all) {
        Map<String, Object> said = new HashMap<>();
        all.stream().filter(Answer::counts).sorted(Comparator.comparing(Answer::at))
                .forEach(answer -> given(answer).forEach(one -> said.put(one.key(), one.value())));
        return said;
    }

    /** What a question was answered with before it was asked again, or is half written. */
    Optional<Map<String, Object>> before(List<Answer> all, String step) {
        return all.stream().filter(answer -> answer.step().equals(step) && !answer.counts()).max(Comparator.comparing(Answer::at))
                .map(answer -> {
                    Map<String, Object> values = new HashMap<>();
                    given(answer).forEach(one -> values.put(one.key(), one.value()));
                    return values;
                });
    }
}
