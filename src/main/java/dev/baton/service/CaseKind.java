package dev.baton.service;

/** What the customer wants. */
public enum CaseKind {
    REQUEST, INCIDENT, COMPLAINT, RETURN, QUESTION
}
