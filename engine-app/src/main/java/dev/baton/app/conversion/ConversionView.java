package dev.baton.app.conversion;

import java.time.Instant;

/**
 * What a lead was converted to.
 *
 * @param account id of the company; null for a private person
 * @param opportunity its id; null for none
 * @param by log-in of who converted it
 */
record ConversionView(String account, String contact, String opportunity, String by, Instant at) {
}
