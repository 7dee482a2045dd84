package dev.baton.sales;

/** How it goes with one level: its turn has not come, somebody is asked, what was said, or why nobody needs to say more. */
public enum LevelState {
    WAITING, OPEN, APPROVED, REJECTED, SENT_BACK, ESCALATED, WITHDRAWN, NOT_NEEDED
}
