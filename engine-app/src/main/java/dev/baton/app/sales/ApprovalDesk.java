package dev.baton.app.sales;

import dev.baton.activity.Activity;
import dev.baton.app.live.News;
import dev.baton.id.Tsids;
import dev.baton.processes.Approval;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.sales.ApprovalLevel;
import dev.baton.sales.ApprovalLevelId;
import dev.baton.sales.ApprovalLevels;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.ApprovalState;
import dev.baton.sales.LevelState;
import dev.baton.sales.Quote;
import dev.baton.sales.Quotes;
import dev.baton.team.Guests;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The life of one approval: levels determined, people asked, answers taken. The process says in which order. */
@Component
class ApprovalDesk {

    private final Quotes quotes;
    private final ApprovalRequests requests;
    private final ApprovalLevels levels;
    private final NeededApprovals needed;
    private final ApproverSearch search;
    private final Guests guests;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    ApprovalDesk(Quotes quotes, ApprovalRequests requests, ApprovalLevels levels, NeededApprovals needed, ApproverSearch search,
                 Guests guests, News news, Tsids ids, Clock clock) {
        this.quotes = quotes;
        this.requests = requests;
        this.levels = levels;
        this.needed = needed;
        this.search = search;
        this.guests = guests;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps the levels that the policy asks for.
     *
     * @return whether there is one
     * @throws Clash when one of them would find nobody: better to know before anybody has decided
     */
    boolean determineLevels(ApprovalRequest request) {
        Quote quote = quotes.the(request.quoteId());
        List<ApprovalLevel> waiting = new ArrayList<>();
        for (int upwards : needed.of(quote)) {
            waiting.add(ApprovalLevel.waiting(ids.next(ApprovalLevelId::new), request.id(), waiting.size() + 1, upwards));
        }
        search.requireSomebodyFor(waiting, request, quote);
        levels.saveAll(waiting);
        return !waiting.isEmpty();
    }

    /** Puts the next level to whom it concerns. */
    ApprovalLevel askNext(ApprovalRequest request) {
        Quote quote = quotes.the(request.quoteId());
        List<ApprovalLevel> all = levels.of(request.id());
        ApprovalLevel next = first(all, LevelState.WAITING);
        Person approver = search.find(next, all, request, quote);
        guests.invite(approver.id(), quote.ref());
        note(quote, Activity.Kind.ASSIGNED, approver.login());
        return levels.save(next.asking(approver.id(), search.decideBy(quote)));
    }

    /** Whether another level is to be asked. */
    boolean levelWaits(ApprovalRequest request) {
        return levels.of(request.id()).stream().anyMatch(level -> level.is(LevelState.WAITING));
    }

    /** Nobody decided in time: the level goes to the next one up. */
    void passOver(ApprovalRequest request) {
        ApprovalLevel lying = first(levels.of(request.id()), LevelState.OPEN);
        levels.save(lying.closed(LevelState.ESCALATED, null, clock.instant()));
        levels.save(lying.again(ids.next(ApprovalLevelId::new)));
        note(quotes.the(request.quoteId()), Activity.Kind.ESCALATED, null);
    }

    /**
     * Takes what an approver says about the open level.
     *
     * @param decision one of {@link Approval.Decisions}
     * @throws Clash when the level is not theirs to decide on, or not any more
     */
    void decide(ApprovalRequest request, String decision, String reason, PersonId by) {
        Quote quote = quotes.the(request.quoteId());
        if (by.equals(request.requesterId()) || by.equals(quote.ownerId())) {
            throw new Clash("sales.approval.own", quote.name());
        }
        ApprovalLevel open = levels.of(request.id()).stream().filter(level -> level.is(LevelState.OPEN)).findFirst()
                .orElseThrow(() -> new Clash("sales.approval.over", quote.name()));
        if (!by.equals(open.approverId())) {
            throw new Clash("sales.approval.notYours", quote.name());
        }
        if (!decision.equals(Approval.Decisions.APPROVED) && (reason == null || reason.isBlank())) {
            throw Invalid.field("reason", "sales.approval.reasonMissing");
        }
        levels.save(open.closed(state(decision), reason, clock.instant()));
        note(quote, Activity.Kind.DECIDED, decision);
    }

    /** The process came to its end. */
    void close(ApprovalRequest request, ApprovalState how) {
        Quote quote = quotes.the(request.quoteId());
        Quote now = quotes.save(switch (how) {
            case APPROVED -> quote.approved();
            case REJECTED -> quote.rejected();
            case SENT_BACK -> quote.sentBack();
            case WITHDRAWN -> quote.takenBack();
            case OPEN -> throw new IllegalArgumentException("Not closed: " + how);
        });
        requests.save(request.closed(how, clock.instant()));
        levels.of(request.id()).stream().filter(level -> level.is(LevelState.WAITING) || level.is(LevelState.OPEN))
                .forEach(level -> levels.save(level.closed(level.is(LevelState.OPEN) ? LevelState.WITHDRAWN
                        : LevelState.NOT_NEEDED, null, clock.instant())));
        note(now, Activity.Kind.STATUS, Names.of(now.status()));
        news.raise("quote." + Names.of(how), quote.ref(), Map.of("approval", request.id().toString()));
    }

    /** On the timeline, and on the pages that are open. */
    private void note(Quote quote, Activity.Kind kind, String text) {
        news.note(quote, kind, text);
        news.changed(quote.ref());
    }

    private static ApprovalLevel first(List<ApprovalLevel> all, LevelState state) {
        return all.stream().filter(level -> level.is(state)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No level is " + state));
    }

    private static LevelState state(String decision) {
        return switch (decision) {
            case Approval.Decisions.APPROVED -> LevelState.APPROVED;
            case Approval.Decisions.REJECTED -> LevelState.REJECTED;
            case Approval.Decisions.SENT_BACK -> LevelState.SENT_BACK;
            default -> throw new IllegalArgumentException("No decision of an approval: " + decision);
        };
    }
}
