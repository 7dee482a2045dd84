package dev.baton.app.leadform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The page on which somebody met a form. Only its address is kept: what stands behind the question mark may be about a person,
 * the campaign apart.
 *
 * @param page null where unknown
 * @param campaign as {@code utm_campaign} says, else {@code utm_source}; null where neither does
 */
record Visit(String page, String campaign) {

    static final Visit UNKNOWN = new Visit(null, null);

    /** @param address as a browser, or somebody who claims to be one, names it */
    static Visit of(String address) {
        try {
            URI uri = new URI(address == null ? "" : address.strip());
            if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("https?")) {
                return UNKNOWN;
            }
            String place = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            String query = uri.getRawQuery();
            return new Visit(place + uri.getRawPath(), value(query, "utm_campaign").or(() -> value(query, "utm_source")).orElse(null));
        } catch (URISyntaxException none) {
            return UNKNOWN;
        }
    }

    private static Optional<String> value(String query, String name) {
        return query == null ? Optional.empty() : Arrays.stream(query.split("&")).filter(part -> part.startsWith(name + "="))
                .map(part -> decoded(part.substring(name.length() + 1))).filter(text -> !text.isBlank()).findFirst();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return part;
        }
    }
}
