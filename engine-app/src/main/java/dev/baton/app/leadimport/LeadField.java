package dev.baton.app.leadimport;

import dev.baton.lead.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column may be. The headers by which each is known stand in the bundle {@code import}, in every language.
 *
 * @see Headers
 */
enum LeadField {

    EMAIL("email", 254), FIRST_NAME("firstName", 100), LAST_NAME("lastName", 100), NAME("name", 200), PHONE("phone", 40),
    COMPANY("company", 200), EMPLOYEES("employees", 12), COUNTRY("country", 80), REGION("region", 100),
    POSTAL_CODE("postalCode", 20), INDUSTRY("industry", 60), LANGUAGE("language", 40), SOURCE("source", 40),
    CAMPAIGN("campaign", Origin.LONGEST_CAMPAIGN), PAGE("page", 4000), FIRST_SEEN("firstSeenAt", 40),
    MESSAGE("message", 4000), CONSENT("consent", 40),
    CONSENT_AT("consentAt", 40);

    private final String key;
    private final int longest;

    LeadField(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    /** As programs write it: the names of {@code POST /leads} where there are such. */
    String key() {
        return key;
    }

    int longest() {
        return longest;
    }

    static Optional<LeadField> of(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
