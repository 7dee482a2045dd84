package dev.baton.rules.mail;

import dev.baton.rules.language.Choice;

/** Why a routing is not sure, so that a person looks at the mail first. */
public enum Doubt implements Choice {
    NONE, ONLY_THE_DEFAULT, TEAMS_TIE
}
