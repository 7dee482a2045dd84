package dev.baton.lead;

import java.util.Locale;

/**
 * Where a lead is and in what trade: what territories are cut by. Null where unknown.
 *
 * @param region as they wrote it: a county, a state, a province
 * @param postalCode as they wrote it
 * @param industry key of the trade in lower case, such as {@code retail}
 */
public record Market(String region, String postalCode, String industry) {

    public static final Market UNKNOWN = new Market(null, null, null);

    /** A field that was left empty says nothing. */
    public static Market of(String region, String postalCode, String industry) {
        return new Market(said(region), said(postalCode), said(industry == null ? null : industry.toLowerCase(Locale.ROOT)));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
