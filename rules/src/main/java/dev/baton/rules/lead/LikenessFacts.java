package dev.baton.rules.lead;

import dev.baton.rules.Facts;

/**
 * Somebody who just came beside somebody whom we know. Names are compared as they sound in Latin letters, so Иванов and
 * Ivanov are the same.
 *
 * @param other what the one whom we know is: {@code lead}, {@code contact}
 * @param open whether the other still is worked on; of a contact always no
 * @param sameEmail whether they wrote from one address
 * @param samePhone whether they have one telephone number
 * @param named whether both said their name
 * @param names how alike their names are, 0 to 100; 0 when one said none
 * @param fullNames whether both said more than one name: a first name alone is many people's
 * @param sameCompany whether they named the same company, whatever its legal form
 * @param sameDomain whether their addresses belong to one company; no for public mail houses
 */
public record LikenessFacts(String other, boolean open, boolean sameEmail, boolean samePhone, boolean named, int names,
        boolean fullNames, boolean sameCompany, boolean sameDomain) implements Facts {
}
