package dev.baton.assignment;

import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What assignment knows about a member of the pool at the moment it decides.
 *
 * @param capacity how many open leads and cases they are given at most
 * @param lastAssigned when they were last given anything; null when never
 * @param lastTurn when they last had a turn in the rotation that is asked for; null when never
 * @param skills level of each skill and language, 1 or more
 */
public record Candidate(PersonId person, String login, boolean active, Presence presence, int capacity, int openLeads,
                        int openCases, @Nullable Instant lastAssigned, @Nullable Instant lastTurn,
                        Map<String, Integer> skills) {

    public Candidate {
        skills = Map.copyOf(skills);
    }

    int open() {
        return openLeads + openCases;
    }

    int free() {
        return capacity - open();
    }

    Candidate found(Presence presence, Map<String, Integer> skills) {
        return new Candidate(person, login, active, presence, capacity, openLeads, openCases, lastAssigned, lastTurn,
                skills);
    }

    /** As they are once they have been given this. */
    Candidate given(PoolRequest request, Instant turn) {
        return new Candidate(person, login, active, presence, capacity,
                openLeads + (request.work() == Work.LEAD ? 1 : 0), openCases + (request.work() == Work.CASE ? 1 : 0),
                turn, request.method() == Method.ROUND_ROBIN ? turn : lastTurn, skills);
    }
}
