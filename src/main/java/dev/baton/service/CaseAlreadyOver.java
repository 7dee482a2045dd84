package dev.baton.service;

/** Somebody acts on a case that is resolved or closed. */
public class CaseAlreadyOver extends RuntimeException {

    private final transient Case one;

    CaseAlreadyOver(Case one) {
        super(one.name() + " is " + one.status().name().toLowerCase() + "; reopen it first");
        this.one = one;
    }

    public Case theCase() {
        return one;
    }
}
