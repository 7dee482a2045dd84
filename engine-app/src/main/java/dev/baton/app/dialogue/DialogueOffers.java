package dev.baton.app.dialogue;

import dev.baton.app.engine.Conversations;
import dev.baton.app.inbox.ModelTexts;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a record's page says of dialogues: which may be begun or gone on with, and what was said in them. */
@Component
public class DialogueOffers {

    private final DialogueViews views;
    private final Conversations conversations;
    private final ModelTexts texts;
    private final Wording wording;

    DialogueOffers(DialogueViews views, Conversations conversations, ModelTexts texts, Wording wording) {
        this.views = views;
        this.conversations = conversations;
        this.texts = texts;
        this.wording = wording;
    }

    /** @param open it was begun already */
    public record Offer(String process, String label, boolean open) {
    }

    /** @param told the dialogues so far, the newest first */
    public record Offered(List<Offer> offers, List<?> told) {
    }

    /** @param over nothing is left to talk about */
    public Offered about(Ref subject, boolean over, Viewer viewer) {
        List<DialogueView> told = views.about(subject, viewer);
        Locale reader = wording.now().locale();
        return new Offered(over ? List.of() : conversations.about(subject.type()).stream().map(one -> new Offer(one.process(),
                texts.text(one.process(), one.name(), reader), told.stream().anyMatch(talk -> !talk.over()
                && talk.process().key().equals(one.process())))).toList(), told);
    }
}
