package dev.baton.lead;

import static java.util.Comparator.comparingLong;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.unit.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All leads. Lists that people read are queries of {@link LeadList}. */
public interface Leads extends ListCrudRepository<Lead, LeadId> {

    @Modifying
    @Query("insert ignore into lead_holder (lead_id, person_id) values (:lead, :person)")
    void heldBefore(LeadId lead, PersonId person);

    default Set<PersonId> holders(LeadId lead) {
        return holderIds(lead).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Query("select person_id from lead_holder where lead_id = :lead")
    Set<Long> holderIds(LeadId lead);

    @Modifying
    @Query("delete from lead_holder where lead_id = :lead")
    void forgetHolders(LeadId lead);

    /** @param on the day as it was where they are; of several times, the first counts */
    @Modifying
    @Query("insert ignore into lead_given_back (lead_id, person_id, given_back_on) values (:lead, :person, :on)")
    void givenBack(LeadId lead, PersonId person, LocalDate on);

    /** Whether it was by the conversion of a lead that this contact is of that account. */
    @Query("select count(*) > 0 from crm_lead where contact_id = :contact and converted_account_id = :account")
    boolean wasConverted(ContactId contact, AccountId account);

    @Query("select count(*) > 0 from lead_given_back where lead_id = :lead and person_id = :person and given_back_on >= :since")
    boolean wasGivenBackBy(LeadId lead, PersonId person, LocalDate since);

    @Modifying
    @Query("delete from lead_given_back where lead_id = :lead and person_id = :person")
    void forgetGivenBack(LeadId lead, PersonId person);

    @Modifying
    @Query("delete from lead_given_back where lead_id = :lead")
    void forgetGivenBack(LeadId lead);

    /** Nobody else changes it until this transaction ends; null when there is none. */
    @Query("select id from crm_lead where id = :lead for update")
    Long hold(LeadId lead);

    /** As {@link #hold}, of two; in one order, whoever asks. */
    default void hold(LeadId one, LeadId other) {
        Stream.of(one, other).sorted(comparingLong(LeadId::value)).forEach(this::hold);
    }

    /** The one that goes on for it, itself where it joined none; nobody else changes or merges it until this transaction ends. */
    @Query("select coalesce(merged_into, id) from crm_lead where id = :lead for update")
    LeadId holdGoing(LeadId lead);

    /** As {@link #holdGoing}, to be read only; null when there is none. */
    @Query("select coalesce(merged_into, id) from crm_lead where id = :lead")
    LeadId going(LeadId lead);

    /** What its person said again while it was under way, oldest first. */
    @Query("select * from crm_lead where merged_into = :lead order by id")
    List<Lead> joinedTo(LeadId lead);

    /** Nobody else decides about it until this transaction ends; null when it is over, or part of another. */
    @Query("""
            select id from crm_lead where id = :lead and merged_into is null
              and (status not in ('NURTURE', 'QUALIFIED', 'DISQUALIFIED') or rests_until is not null)
            for update""")
    Long holdUnderWay(LeadId lead);

    /**
     * Those of a contact that are worked on and were scored. The index is named because the embedded database keeps the plan
     * that it made while the table was nearly empty, and reads all that stand alone.
     */
    @Query("""
            select * from crm_lead use index (lead_contact) where contact_id = :contact and merged_into is null and score is not null
              and status in ('NEW', 'ASSIGNED', 'WORKING')""")
    List<Lead> underWayWith(ContactId contact);

    /** The lead that a process or a task is about, read at most once per unit of work. */
    default Lead about(Ref subject) {
        return UnitOfWork.now().known(subject, Lead.class, () -> findById(new LeadId(subject.id())));
    }
}
