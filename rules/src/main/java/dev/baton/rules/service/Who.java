package dev.baton.rules.service;

import dev.baton.rules.language.Choice;

/** Who is told, or gets the work: the case's owner, everybody in its team, or the team's supervisor. */
public enum Who implements Choice {
    OWNER, TEAM, SUPERVISOR
}
