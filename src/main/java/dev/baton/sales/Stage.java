package dev.baton.sales;

/** How far a sale has come. Only the first is known yet: which others there are is for those who sell to say. */
public enum Stage {
    PROSPECTING(10);

    private final int probability;

    Stage(int probability) {
        this.probability = probability;
    }

    /** How many of a hundred sales that stand here come about, until somebody knows better. */
    public int probability() {
        return probability;
    }
}
