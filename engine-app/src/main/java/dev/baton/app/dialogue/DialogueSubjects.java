package dev.baton.app.dialogue;

import dev.baton.id.Ref;
import dev.baton.refusal.Invalid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All record types that people talk about by dialogues. */
@Component
class DialogueSubjects {

    private final Map<String, DialogueSubject> byType;

    DialogueSubjects(List<DialogueSubject> subjects) {
        this.byType = subjects.stream().collect(Collectors.toMap(DialogueSubject::type, Function.identity()));
    }

    /** @throws Invalid for a record of another type */
    DialogueSubject of(Ref subject) {
        DialogueSubject known = byType.get(subject.type());
        if (known == null) {
            throw Invalid.field("subject", "dialogue.unknown");
        }
        return known;
    }
}
