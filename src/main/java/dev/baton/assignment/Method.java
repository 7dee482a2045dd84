package dev.baton.assignment;

/** How one of those who fit is picked. */
public enum Method {

    /** Least open work: leads and cases, each by its weight. */
    LEAST_LOADED,
    /** Longest since the last turn in this rotation. */
    ROUND_ROBIN,
    /** Most room left below the capacity. */
    MOST_FREE,
    /** The wanted person or nobody. */
    NAMED,
    /** Nobody: it waits in the team's list until somebody takes it. */
    TEAM_LIST
}
