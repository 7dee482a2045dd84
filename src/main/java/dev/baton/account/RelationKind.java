package dev.baton.account;

/** What a contact is to somebody, or to something. */
public enum RelationKind {
    DECISION_MAKER, INFLUENCER, CHAMPION, OPPONENT, PARTNER, SUPPLIER, PRESS, ASSISTANT, REPORTS_TO;

    /** Whether each is it to the other, so that it is the same said either way. */
    public boolean mutual() {
        return this == PARTNER;
    }

    /** Whether one can be it only to another person. */
    public boolean personal() {
        return this == ASSISTANT || this == REPORTS_TO;
    }
}
