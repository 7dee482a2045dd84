package dev.baton.sales;

/** How it goes with one submission of a quote. */
public enum ApprovalState {
    OPEN, APPROVED, REJECTED, SENT_BACK, WITHDRAWN
}
