package dev.baton.assignment;

import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What assignment knows about a member of the pool at the moment it decides.
 *
 * @param capacity how much open work they are given at most
 * @param openLeads the weight of their open leads, 1 for a usual one; {@code openCases} that of their cases
 * @param lastAssigned when they were last given anything; null when never
 * @param lastTurn when they last had a turn in the rotation that is asked for; null when never
 * @param quota what they may be given in a time; null when only their capacity limits them
 * @param skills level of each skill and language, 1 or more
 */
public record Candidate(PersonId person, String login, boolean active, Presence presence, int capacity, int openLeads,
                        int openCases, @Nullable Quota quota, @Nullable Instant lastAssigned,
                        @Nullable Instant lastTurn, Map<String, Integer> skills) {

    public Candidate {
        skills = Map.copyOf(skills);
    }

    int open() {
        return openLeads + openCases;
    }

    int free() {
        return capacity - open();
    }

    /** As they are once they have been given this. */
    Candidate given(PoolRequest request, Instant turn) {
        return new Candidate(person, login, active, presence, capacity,
                openLeads + (request.work() == Work.LEAD ? request.weight() : 0),
                openCases + (request.work() == Work.CASE ? request.weight() : 0),
                quota == null ? null : quota.given(request.weight()), turn,
                request.method() == Method.ROUND_ROBIN ? turn : lastTurn, skills);
    }

    Candidate lastTurnAt(@Nullable Instant turn) {
        return new Candidate(person, login, active, presence, capacity, openLeads, openCases, quota, lastAssigned, turn,
                skills);
    }
}
