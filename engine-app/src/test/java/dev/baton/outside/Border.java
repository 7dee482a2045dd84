package dev.baton.outside;

/** Where a process stands when it is killed, on a mail's way from its server to the customer's answer. */
enum Border {

    /** Its bytes have come, and none of them is stored. */
    FETCHED,
    /** It is stored, and its server has not been told. */
    STORED,
    /** Its server has flagged or moved it, and we have not learnt so. */
    FLAGGED,
    /** A worker has claimed it, and has begun none of the transaction or written all of it but the last row. */
    CLAIMED_OR_MID_TRANSACTION,
    /** Its answer is being handed over, and the server has none of it. */
    IN_DATA,
    /** The server has its answer, and has not said so. */
    BEFORE_ACKNOWLEDGEMENT;

    boolean ofFetching() {
        return compareTo(FLAGGED) <= 0;
    }

    boolean ofWorking() {
        return this == CLAIMED_OR_MID_TRANSACTION;
    }

    boolean ofSending() {
        return compareTo(IN_DATA) >= 0;
    }
}
