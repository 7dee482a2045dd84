package dev.baton.sales;

/** Where a quote stands, from the first draft to the customer's answer. */
public enum QuoteStatus {
    DRAFT, IN_APPROVAL, APPROVED, REJECTED, SENT, ACCEPTED, EXPIRED
}
