package dev.baton.app.sales;

import dev.baton.sales.ApprovalId;
import dev.baton.sales.ApprovalLevel;
import dev.baton.sales.ApprovalLevels;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.LevelState;
import dev.baton.sales.QuoteId;
import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who was asked about a quote, in all its submissions, and what they said. */
@Component
class ApprovalTrail {

    private static final Set<LevelState> DECIDED =
            Set.of(LevelState.APPROVED, LevelState.REJECTED, LevelState.SENT_BACK);

    private final ApprovalRequests requests;
    private final ApprovalLevels levels;

    ApprovalTrail(ApprovalRequests requests, ApprovalLevels levels) {
        this.requests = requests;
        this.levels = levels;
    }

    /**
     * One level of one submission.
     *
     * @param approver who may decide, or did; null while the level waits for its turn
     * @param passedOver who let it lie
     * @param at when it was closed, however
     */
    record Entry(ApprovalId approval, int level, PersonId approver, List<PersonId> passedOver, LevelState state,
                 Instant decideBy, Instant at, String reason) {

        boolean decided() {
            return DECIDED.contains(state);
        }
    }

    /** The oldest submission first. */
    List<Entry> of(QuoteId quote) {
        return of(List.of(quote)).getOrDefault(quote, List.of());
    }

    /** Of many quotes in two statements; a quote that was never submitted is missing. */
    Map<QuoteId, List<Entry>> of(Collection<QuoteId> quotes) {
        Map<ApprovalId, QuoteId> submissions = requests.findByQuoteIdInOrderById(quotes).stream()
                .collect(Collectors.toMap(ApprovalRequest::id, ApprovalRequest::quoteId));
        return submissions.isEmpty() ? Map.of()
                : byLevel(levels.ofAll(submissions.keySet().stream().map(ApprovalId::value).toList())).stream()
                .map(ApprovalTrail::entry).collect(Collectors.groupingBy(entry -> submissions.get(entry.approval())));
    }

    /** Each level with all who were asked on it, the last one being who decides. */
    private static Collection<List<ApprovalLevel>> byLevel(List<ApprovalLevel> all) {
        return all.stream().collect(Collectors.groupingBy(level -> List.of(level.approvalId(), level.level()),
                LinkedHashMap::new, Collectors.toList())).values();
    }

    private static Entry entry(List<ApprovalLevel> asked) {
        ApprovalLevel last = asked.getLast();
        return new Entry(last.approvalId(), last.level(), last.approverId(),
                asked.subList(0, asked.size() - 1).stream().map(ApprovalLevel::approverId).toList(), last.state(),
                last.decideBy(), last.closedAt(), last.reason());
    }
}
