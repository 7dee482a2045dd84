package dev.baton.sales;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The levels of all requests. */
public interface ApprovalLevels extends ListCrudRepository<ApprovalLevel, ApprovalLevelId> {

    /** In the order in which people were asked. */
    @Query("select * from approval_level where approval_id = :approval order by level, id")
    List<ApprovalLevel> of(ApprovalId approval);

    @Query("select * from approval_level where approval_id in (:approvals) order by approval_id, level, id")
    List<ApprovalLevel> ofAll(Collection<Long> approvals);
}
