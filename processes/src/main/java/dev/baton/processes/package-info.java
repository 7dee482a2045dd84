/**
 * The names that models and Java share: process keys, the elements, messages and variables that Java speaks of, and
 * the beans that steps call. One file per model, constants only.
 *
 * <p>{@code NamesTest} compares them both ways with every {@code *.bpmn} in this module: a rename in the Modeler breaks
 * the build, not production. Variables hold ids (as strings), flags, closed words and times ({@link java.util.Date}),
 * never what a user wrote; each must be set, to null if need be, before the model reads it.
 */
package dev.baton.processes;
