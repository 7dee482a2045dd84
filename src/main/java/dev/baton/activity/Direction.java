package dev.baton.activity;

/** Who called: they ({@code IN}) or one of us. */
public enum Direction {
    IN, OUT
}
