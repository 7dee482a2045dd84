package dev.baton.sales;

/** How far a sale has come. */
public enum Stage {
    PROSPECTING(10), QUALIFICATION(20), PROPOSAL(50), NEGOTIATION(75), WON(100), LOST(0);

    private final int probability;

    Stage(int probability) {
        this.probability = probability;
    }

    /** How many of a hundred sales that stand here come about, until somebody knows better. */
    public int probability() {
        return probability;
    }

    /** It was decided: nobody knows better than that. */
    public boolean over() {
        return this == WON || this == LOST;
    }
}
