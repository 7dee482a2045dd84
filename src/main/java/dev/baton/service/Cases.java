package dev.baton.service;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All cases. Lists that people read are queries of {@link CaseList}. */
public interface Cases extends ListCrudRepository<Case, CaseId> {

    Optional<Case> findByNumber(long number);

    /** The cases that go on with these, which are over for too long to be reopened. */
    List<Case> findByFollowsIdInOrderById(Collection<CaseId> ids);

    /** The case that a process or a task is about, read at most once per unit of work. */
    default Case about(Ref subject) {
        return UnitOfWork.now().known(subject, Case.class, () -> findById(new CaseId(subject.id())));
    }
}
