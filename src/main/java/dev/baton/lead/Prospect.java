package dev.baton.lead;

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

    /** First and last name; the address when neither is known. */
    public String name() {
        String name = Stream.of(firstName, lastName).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
