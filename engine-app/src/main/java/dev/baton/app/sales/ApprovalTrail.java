package dev.baton.app.sales;

import dev.baton.app.team.Directory;
import dev.baton.sales.ApprovalLevel;
import dev.baton.sales.ApprovalLevels;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.LevelState;
import dev.baton.sales.QuoteId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Directory directory;

    ApprovalTrail(ApprovalRequests requests, ApprovalLevels levels, Directory directory) {
        this.requests = requests;
        this.levels = levels;
        this.directory = directory;
    }

    List<QuoteView.Approval> of(QuoteId quote) {
        List<Long> submissions = requests.findByQuoteIdOrderById(quote).stream().map(one -> one.id().value()).toList();
        return submissions.isEmpty() ? List.of() : byLevel(levels.ofAll(submissions)).stream().map(this::entry).toList();
    }

    /** Each level with all who were asked on it, the last one being who decides. */
    private static Collection<List<ApprovalLevel>> byLevel(List<ApprovalLevel> all) {
        return all.stream().collect(Collectors.groupingBy(level -> List.of(level.approvalId(), level.level()),
                LinkedHashMap::new, Collectors.toList())).values();
    }

    private QuoteView.Approval entry(List<ApprovalLevel> asked) {
        ApprovalLevel last = asked.getLast();
        String approver = directory.login(last.approverId());
        boolean decided = DECIDED.contains(last.state());
        return new QuoteView.Approval(last.approvalId().toString(), last.level(),
                approver == null ? List.of() : List.of(approver),
                asked.subList(0, asked.size() - 1).stream().map(one -> directory.login(one.approverId())).toList(),
                last.state(), last.decideBy(), decided ? approver : null, last.closedAt(), last.reason());
    }
}
