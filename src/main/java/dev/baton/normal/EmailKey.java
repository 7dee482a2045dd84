package dev.baton.normal;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address in lower case, its domain in ASCII. Tags ({@code anna+shop@}) and dots stay: to most mail houses those
 * are other mailboxes.
 *
 * <p>What is an address is what a browser's e-mail field takes, with letters of all scripts in the local part
 * (RFC 6531) and the lengths of RFC 5321.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address">HTML, valid e-mail address</a>
 */
public final class EmailKey {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<local>[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64})@(?<domain>[^@\\s]{1,253})");
    private static final Pattern DOMAIN = Pattern.compile(
            "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LONGEST = 254;

    private EmailKey() {
    }

    /** Empty when the text is not one mail address. */
    public static Optional<String> of(@Nullable String text) {
        Matcher address = ADDRESS.matcher(text == null ? "" : Normalizer2.getNFKCInstance().normalize(text.strip()));
        if (!address.matches()) {
            return Optional.empty();
        }
        String local = address.group("local").toLowerCase(Locale.ROOT);
        return domain(address.group("domain")).map(domain -> local + "@" + domain)
                .filter(key -> key.length() <= LONGEST);
    }

    /** A domain in ASCII (UTS #46), so that müller.de and xn--mller-kva.de are one. */
    static Optional<String> domain(String text) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = IDNA.getUTS46Instance(IDNA.DEFAULT).nameToASCII(text, new StringBuilder(), info);
        return Optional.of(ascii.toString()).filter(domain -> !info.hasErrors() && DOMAIN.matcher(domain).matches());
    }
}
