package dev.baton.app.leadform;

import dev.baton.leadform.LeadForm;
import java.util.List;
import java.util.Locale;

/** Which other sites may show a form, and send it. */
final class Embedding {

    /** A host, with a port where it is an unusual one; {@code *.} before it stands for all below it. */
    static final String HOST = "(\\*\\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?";

    private Embedding() {
    }

    /**
     * @param origin as the browser names the page that sends; null from programs and from who never left our page
     * @param ours hosts, with their ports, under which we are called: what a proxy calls us need not be what visitors do
     */
    static boolean admits(LeadForm form, String origin, List<String> ours) {
        if (origin == null) {
            return true;
        }
        String host = host(origin);
        return ours.stream().map(Embedding::host).anyMatch(host::equals) || form.allowedHosts().stream().anyMatch(allowed -> fits(allowed, host));
    }

    private static String host(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/.*", "");
    }

    private static boolean fits(String allowed, String host) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }
}
