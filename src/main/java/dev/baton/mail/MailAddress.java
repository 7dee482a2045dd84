package dev.baton.mail;

import java.util.Locale;

/** An address as a header names it: the display name (may be empty) and the bare address, domain in lower case. */
public record MailAddress(String name, String email) {

    public static MailAddress of(String email) {
        return new MailAddress("", email);
    }

    /** The form by which two addresses are compared; nobody's mail house tells upper from lower case. */
    public String key() {
        return email.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code local@domain.part} without spaces; stricter checks lose real customers. */
    public boolean plausible() {
        var at = email.lastIndexOf('@');
        return at > 0 && at < email.length() - 1 && email.length() <= 320 && email.chars()
                .noneMatch(Character::isWhitespace);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
