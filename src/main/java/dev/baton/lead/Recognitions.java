package dev.baton.lead;

import dev.baton.account.ConsentId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Of which leads people found that their person was known. */
public interface Recognitions extends ListCrudRepository<Recognition, RecognitionId> {

    /** The one that says whose the lead is. */
    default Optional<Recognition> standing(LeadId lead) {
        return of(lead).stream().filter(Recognition::stands).reduce((older, newer) -> newer);
    }

    /** Oldest first; also what was taken back. */
    @Query("select * from lead_recognition where lead_id = :lead order by id")
    List<Recognition> of(LeadId lead);

    @Modifying
    @Query("insert into lead_recognition_consent (recognition_id, consent_id) values (:recognition, :consent)")
    void agreed(RecognitionId recognition, ConsentId consent);

    @Query("select consent_id from lead_recognition_consent where recognition_id = :recognition")
    List<Long> consents(RecognitionId recognition);
}
