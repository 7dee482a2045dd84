package dev.baton.service;

/** How urgent a case is, and where its line stands in the inbox. */
public enum Priority {
    LOW(25), NORMAL(50), HIGH(75), URGENT(100);

    private final int weight;

    Priority(int weight) {
        this.weight = weight;
    }

    /** 0 to 100, as work items carry it. */
    public int weight() {
        return weight;
    }
}
