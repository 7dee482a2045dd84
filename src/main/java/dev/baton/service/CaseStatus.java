package dev.baton.service;

/** Where a case stands: nobody looked yet, being worked on, waiting for the customer, solved, and shut for good. */
public enum CaseStatus {
    NEW, OPEN, WAITING, RESOLVED, CLOSED;

    public boolean over() {
        return this == RESOLVED || this == CLOSED;
    }
}
