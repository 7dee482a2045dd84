package dev.baton.lead;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Which leads stand out. */
public interface Highlights extends ListCrudRepository<Highlight, HighlightId> {

    List<Highlight> findAllByOrderByFromScoreDesc();
}
