package dev.baton.service;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All cases. Lists that people read are queries of {@link CaseList}. */
public interface Cases extends ListCrudRepository<Case, CaseId> {

    Optional<Case> findByNumber(long number);

    /** The cases that go on with these, which are over for too long to be reopened. */
    List<Case> findByFollowsIdInOrderById(Collection<CaseId> ids);

    /** @param on the day as it was where they are; of several times, the first counts */
    @Modifying
    @Query("insert ignore into case_given_back (case_id, person_id, given_back_on) values (:one, :person, :on)")
    void givenBack(CaseId one, PersonId person, LocalDate on);

    @Query("select count(*) > 0 from case_given_back where case_id = :one and person_id = :person and given_back_on >= :since")
    boolean wasGivenBackBy(CaseId one, PersonId person, LocalDate since);

    @Modifying
    @Query("delete from case_given_back where case_id = :one and person_id = :person")
    void forgetGivenBack(CaseId one, PersonId person);

    @Modifying
    @Query("delete from case_given_back where case_id = :one")
    void forgetGivenBack(CaseId one);

    /** The case that a process or a task is about, read at most once per unit of work. */
    default Case about(Ref subject) {
        return UnitOfWork.now().known(subject, Case.class, () -> findById(new CaseId(subject.id())));
    }
}
