package dev.baton.sales;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All submissions. */
public interface ApprovalRequests extends ListCrudRepository<ApprovalRequest, ApprovalId> {

    List<ApprovalRequest> findByQuoteIdOrderById(QuoteId quoteId);

    List<ApprovalRequest> findByQuoteIdInOrderById(Collection<QuoteId> quoteIds);

    Optional<ApprovalRequest> findByQuoteIdAndState(QuoteId quoteId, ApprovalState state);

    /** The request that a process or a task is about, read at most once per unit of work. */
    default ApprovalRequest about(Ref subject) {
        return UnitOfWork.now().known(subject, ApprovalRequest.class, () -> findById(new ApprovalId(subject.id())));
    }
}
