package dev.baton.rules.service;

import java.util.List;

/**
 * One step of an escalation.
 *
 * @param share the share of the target's time at which it is due, in percent
 * @param notice who gets a notice in the inbox
 * @param mail who gets a mail
 * @param moveTo who gets the work, {@code TEAM} being the team's list; null when it stays where it is
 */
public record Step(int share, List<Who> notice, List<Who> mail, Who moveTo) {
}
