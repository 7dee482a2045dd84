package dev.baton.service;

import dev.baton.refusal.Clash;

/** Somebody acts on a case that is resolved or closed. */
public final class CaseAlreadyOver extends Clash {

    CaseAlreadyOver(Case one) {
        super("cases.over", one.name());
    }
}
