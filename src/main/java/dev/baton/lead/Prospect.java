package dev.baton.lead;

import dev.baton.normal.NameKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a lead is, in their own words and, in the keys, normalised for search.
 *
 * @param phoneKey E.164
 * @param country ISO 3166, two letters
 * @param language BCP 47 tag
 */
public record Prospect(String firstName, String lastName, String nameKey, String email, String emailKey, String phone,
                       String phoneKey, String company, String companyKey, Integer employees, String country,
                       String language) {

    private static final int LONGEST_KEY = 220;
    private static final int SHORTEST_NUMBER = 5;

    /** By which a name is found; of a very long one its beginning. */
    public static String key(String firstName, String lastName) {
        String key = NameKey.of(firstName, lastName);
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** As this one, and where it is silent as the same person said another time. */
    public Prospect or(Prospect other) {
        boolean nameless = nameKey.isEmpty();
        boolean called = phone != null;
        boolean employed = company != null;
        return new Prospect(nameless ? other.firstName : firstName, nameless ? other.lastName : lastName,
                nameless ? other.nameKey : nameKey, email, emailKey, called ? phone : other.phone,
                called ? phoneKey : other.phoneKey, employed ? company : other.company,
                employed ? companyKey : other.companyKey, employees == null ? other.employees : employees,
                country == null ? other.country : country, language == null ? other.language : language);
    }

    /** Whether what they gave as their telephone can be dialled. */
    public boolean callable() {
        return phone != null && phone.chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER;
    }

    /** First and last name; the address when neither is known. */
    public String name() {
        String name = Stream.of(firstName, lastName).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
