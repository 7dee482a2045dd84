package dev.baton.sla;

/**
 * Where a promised time stands. A clock is {@code BREACHED} from the very moment at which all its time is used up,
 * whether it still counts on or was ended too late; what was breached is never met afterwards.
 */
public enum ClockState {
    RUNNING, PAUSED, MET, BREACHED, CANCELLED
}
