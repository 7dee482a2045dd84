package dev.baton.dialogue;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What was answered in guided conversations, oldest first. */
public interface Answers extends ListCrudRepository<Answer, AnswerId> {

    List<Answer> findByDialogueIdOrderById(DialogueId dialogue);

    List<Answer> findByDialogueIdAndStepAndDraftTrue(DialogueId dialogue, String step);

    List<Answer> findByDialogueIdInOrderById(Collection<DialogueId> dialogues);
}
