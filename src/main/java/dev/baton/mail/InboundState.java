package dev.baton.mail;

/** How far an inbound mail has come. */
public enum InboundState {
    STORED, CLAIMED, DONE
}
