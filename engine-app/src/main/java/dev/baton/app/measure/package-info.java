/** What a noisy machine does not change: how many SQL statements and commits the application sends. */
package dev.baton.app.measure;
