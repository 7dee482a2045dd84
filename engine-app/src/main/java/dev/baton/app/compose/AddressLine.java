package dev.baton.app.compose;

import dev.baton.mail.MailAddress;
import dev.baton.normal.EmailKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses as people write them in one field: {@code Ann Smith <ann@example.org>, "Popa, Dan" <dan@example.ro>; eve@example.org}.
 *
 * @param addresses nobody twice
 * @param wrong     what is no address, as it was written
 */
public record AddressLine(List<MailAddress> addresses, List<String> wrong) {

    public static AddressLine parse(String written) {
        Map<String, MailAddress> addresses = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String one : entries(written == null ? "" : written)) {
            MailAddress address = address(one);
            if (address == null) {
                wrong.add(one);
            } else {
                addresses.putIfAbsent(address.key(), address);
            }
        }
        return new AddressLine(List.copyOf(addresses.values()), List.copyOf(wrong));
    }

    /** Commas, semicolons and lines part them, but not within quotes. */
    private static List<String> entries(String written) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ',' || c == ';' || c == '\n' || c == '،' || c == '؛')) {
                entries.add(entry.toString());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString());
        return entries.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static MailAddress address(String text) {
        int open = text.lastIndexOf('<');
        boolean named = open >= 0 && text.endsWith(">");
        String email = (named ? text.substring(open + 1, text.length() - 1) : text).strip();
        String name = named ? text.substring(0, open).replace("\"", "").replaceAll("\\p{Cntrl}", " ").strip() : "";
        return EmailKey.of(email).filter(key -> key.substring(key.indexOf('@')).contains(".")).isPresent()
                ? new MailAddress(name, email) : null;
    }
}
