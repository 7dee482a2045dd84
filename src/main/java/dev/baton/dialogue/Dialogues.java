package dev.baton.dialogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All guided conversations. */
public interface Dialogues extends ListCrudRepository<Dialogue, DialogueId> {

    Optional<Dialogue> findByInstance(String instance);

    /** The newest first. */
    @Query("select * from dialogue where subject_type = :type and subject_id = :id order by id desc limit 20")
    List<Dialogue> about(String type, long id);

    @Query("select * from dialogue where subject_type = :type and subject_id = :id and ended_at is null")
    List<Dialogue> openAbout(String type, long id);
}
