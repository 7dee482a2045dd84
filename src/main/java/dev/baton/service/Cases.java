package dev.baton.service;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All cases. Lists that people read are queries of {@link CaseList}. */
public interface Cases extends ListCrudRepository<Case, CaseId> {

    Optional<Case> findByNumber(long number);
}
