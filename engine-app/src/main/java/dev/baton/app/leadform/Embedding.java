package dev.baton.app.leadform;

import dev.baton.leadform.LeadForm;
import java.util.Locale;

/** Which other sites may show a form, and send it. */
final class Embedding {

    /** A host, with a port where it is an unusual one; {@code *.} before it stands for all below it. */
    static final String HOST = "(\\*\\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?";

    private Embedding() {
    }

    /**
     * @param origin as the browser names the page that sends; null from programs and from who never left our page
     * @param self host and port under which we were called
     */
    static boolean admits(LeadForm form, String origin, String self) {
        if (origin == null) {
            return true;
        }
        String host = origin.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        return host.equals(self == null ? "" : self.toLowerCase(Locale.ROOT))
                || form.allowedHosts().stream().anyMatch(allowed -> fits(allowed, host));
    }

    private static boolean fits(String allowed, String host) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }
}
