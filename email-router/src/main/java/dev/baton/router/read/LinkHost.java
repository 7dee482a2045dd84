package dev.baton.router.read;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The host to which a link leads, as browsers take it, and whether its text says so. */
final class LinkHost {

    /** Browsers read a backslash as a slash, and what stands before an {@code @} is no host. */
    private static final Pattern URL = Pattern.compile("(?i)^https?:[/\\\\]*(?:[^/?#\\\\]*@)?([^/?#\\\\:@]{1,255}).*$",
            Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}_-]{1,63}+){1,20}+");

    private LinkHost() {}

    /** Lower case, in the ASCII form that no look-alike letter deceives; empty when the link leads to no host. */
    static String of(String href) {
        var url = URL.matcher(href.strip());
        return url.matches() ? ascii(url.group(1)) : "";
    }

    /** Whether the first host in the text is this one. */
    static boolean isNamedBy(String text, String host) {
        var named = NAMED.matcher(text.replaceFirst("(?i)^\\s*https?://", ""));
        return named.find() && bare(ascii(named.group())).equals(bare(host));
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
