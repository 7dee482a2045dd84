package dev.baton.app.dialogue;

import dev.baton.app.engine.Conversations;
import dev.baton.app.engine.Conversations.Place;
import dev.baton.app.live.LiveSignals;
import dev.baton.dialogue.Dialogue;
import dev.baton.dialogue.Dialogues;
import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Dialogues about a record of which it is said by another way what became of it. */
@Component
public class DialogueEnds {

    private final Dialogues dialogues;
    private final Conversations conversations;
    private final LiveSignals live;
    private final Clock clock;

    DialogueEnds(Dialogues dialogues, Conversations conversations, LiveSignals live, Clock clock) {
        this.dialogues = dialogues;
        this.conversations = conversations;
        this.live = live;
        this.clock = clock;
    }

    /** At the end of the unit of work: where a dialogue said it, that has come to its own end by then. */
    public void settled(Ref subject) {
        UnitOfWork.now().lastly(subject.id(), () -> cut(subject));
    }

    /** At once, where nobody says it in a dialogue: what was answered until now stays with the record. */
    public void cut(Ref subject) {
        dialogues.openAbout(subject.type(), subject.id()).forEach(this::end);
    }

    private void end(Dialogue open) {
        dialogues.save(open.ended(null, clock.instant()));
        conversations.end(place(open), "settled by another way");
        live.changed(open.subject());
    }

    static Place place(Dialogue dialogue) {
        return new Place(dialogue.definition(), dialogue.instance(), dialogue.task(), dialogue.step());
    }
}
