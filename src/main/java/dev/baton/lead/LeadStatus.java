package dev.baton.lead;

/** Where a lead stands, from its arrival until a person has said what became of it. */
public enum LeadStatus {
    NEW, ASSIGNED, WORKING, NURTURE, QUALIFIED, DISQUALIFIED;

    public boolean over() {
        return this == NURTURE || this == QUALIFIED || this == DISQUALIFIED;
    }
}
