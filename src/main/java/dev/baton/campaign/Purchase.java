package dev.baton.campaign;

import java.time.Instant;

/**
 * What a customer bought, as the shop told it.
 *
 * @param total with its currency, as it is to be shown
 * @param items what was bought, as one line of text
 */
public record Purchase(String orderId, String total, String items, Instant at) {
}
