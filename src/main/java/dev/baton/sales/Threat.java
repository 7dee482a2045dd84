package dev.baton.sales;

/** How near a competitor is to taking a sale from us, from least to most. */
public enum Threat {
    LOW, MEDIUM, HIGH
}
