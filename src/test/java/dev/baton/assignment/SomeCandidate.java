package dev.baton.assignment;

import dev.baton.team.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Somebody who is there, has nothing to do and was never given anything, unless the test says otherwise. */
final class SomeCandidate {

    private final String login;
    private final Map<String, Integer> skills = new HashMap<>();
    private boolean active = true;
    private Presence presence = Presence.HERE;
    private int capacity = 100;
    private int openLeads;
    private int openCases;
    private Quota quota;
    private Instant lastAssigned;
    private Instant lastTurn;

    private SomeCandidate(String login) {
        this.login = login;
    }

    static SomeCandidate aCandidate(String login) {
        return new SomeCandidate(login);
    }

    PersonId id() {
        return new PersonId(login.hashCode());
    }

    SomeCandidate inactive() {
        active = false;
        return this;
    }

    SomeCandidate absentUntil(Instant back) {
        presence = Presence.absent(back);
        return this;
    }

    SomeCandidate offHoursUntil(Instant back) {
        presence = Presence.offHours(back);
        return this;
    }

    SomeCandidate capacity(int items) {
        capacity = items;
        return this;
    }

    SomeCandidate open(int leads, int cases) {
        openLeads = leads;
        openCases = cases;
        return this;
    }

    /** On a Monday that is the first of a month: all were given today. */
    SomeCandidate quota(int perMonth, int given) {
        return quota(new Quota(perMonth, LocalDate.parse("2027-02-01"), given, given, given));
    }

    SomeCandidate quota(Quota quota) {
        this.quota = quota;
        return this;
    }

    SomeCandidate lastAssigned(Instant at) {
        lastAssigned = at;
        return this;
    }

    SomeCandidate lastTurn(Instant at) {
        lastTurn = at;
        return this;
    }

    SomeCandidate skilled(String skill, int level) {
        skills.put(skill, level);
        return this;
    }

    Candidate build() {
        return new Candidate(id(), login, active, presence, capacity, openLeads, openCases, quota, lastAssigned, lastTurn,
                skills);
    }
}
