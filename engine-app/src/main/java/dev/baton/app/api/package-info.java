/**
 * What every call below {@code /api/v1} may rely on: names and forms of JSON, problems, lists, versions, repeated calls.
 * A feature's {@code *Api} only says what is its own: it takes a {@link dev.baton.team.Viewer}, a
 * {@link dev.baton.app.api.Window} where it lists, an {@link dev.baton.app.api.IfMatch} where it changes, answers records
 * and throws a {@link dev.baton.refusal.Refusal} where the business says no.
 */
package dev.baton.app.api;
