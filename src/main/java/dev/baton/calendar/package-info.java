/**
 * Working time: calendars of a team's time zone, opening hours with gaps and days that differ.
 *
 * <p>Pure values. Every deadline that people promise each other is counted here; the engine's timers only follow.
 */
package dev.baton.calendar;
