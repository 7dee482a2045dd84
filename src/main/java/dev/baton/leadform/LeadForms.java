package dev.baton.leadform;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All forms by which strangers become leads. */
public interface LeadForms extends ListCrudRepository<LeadForm, LeadFormId> {

    Optional<LeadForm> findBySlug(String slug);

    List<LeadForm> findAllByOrderByName();
}
