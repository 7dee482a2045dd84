package dev.baton.rules.lead;

/**
 * How a lead is followed up.
 *
 * @param next what is done next as long as nobody touches it
 * @param minutes when that is done: working minutes of the team's calendar after the first contact was due
 * @param tries so many tries without contact end the work, and the lead rests; 0 when no number does
 * @param restDays how long a lead rests that is to be asked again, in days; 0 for good
 */
public record FollowUp(FollowUpStep next, int minutes, int tries, int restDays) {
}
