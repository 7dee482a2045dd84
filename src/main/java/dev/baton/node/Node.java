package dev.baton.node;

/** This process among those that share a database: its number, unique while it lives, and its name in leases. */
public record Node(int number, String name) {
}
