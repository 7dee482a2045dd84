package dev.baton.rules.service;

import java.util.List;

/**
 * What is to be done now about a target, and when to look again.
 *
 * @param steps due now, in the order of their shares; a share that was handled before is not here, one that was jumped
 *        over is
 * @param next the next share at which something is due, in percent; 0 when there is none
 */
public record Escalation(List<Step> steps, int next) {
}
