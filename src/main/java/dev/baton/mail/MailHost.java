package dev.baton.mail;

/** A mail server as a mailbox names it. @param host empty for the server that the settings name */
public record MailHost(String host, int port, Security security) {

    public static final MailHost OF_SETTINGS = new MailHost("", 0, Security.TLS);

    public boolean isSet() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return isSet() ? host + ":" + port + " " + security : "";
    }
}
