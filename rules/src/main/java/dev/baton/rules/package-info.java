/**
 * The decisions of Baton. For each one there is a facade ({@code LeadScoring}), a facts record ({@code LeadFacts}: all
 * that its rules may see), an outcome record ({@code Score}) and a sheet ({@code ScoreSheet}: all that its rules may
 * say). The rules themselves are files in the folder {@code rules/}, which analysts read and change.
 *
 * <p>A decision is a pure function of its facts: time and chance are facts. Drools is an inner matter of this module;
 * no public type shows it.
 */
package dev.baton.rules;
