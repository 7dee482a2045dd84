package dev.baton.router.read;

import dev.baton.mail.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The addresses of a header (RFC 5322, 3.4), taken as a person would take them: unquoted commas in names, missing
 * angle brackets, groups, comments as names, nothing at all.
 */
final class Addresses {

    private static final int DEEPEST_COMMENT = 20;
    private static final int LONGEST = 1_000;

    private final String text;
    private final Headers headers;
    private final Reading reading;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private String comment = "";
    private String angle;

    private Addresses(String text, Headers headers, Reading reading) {
        this.text = text;
        this.headers = headers;
        this.reading = reading;
    }

    static List<MailAddress> of(String name, Headers headers, Reading reading) {
        var all = new ArrayList<MailAddress>();
        headers.all(name).forEach(value -> all.addAll(new Addresses(value, headers, reading).parsed()));
        return List.copyOf(all.size() > reading.limits.addresses() ? all.subList(0, reading.limits.addresses()) : all);
    }

    private List<MailAddress> parsed() {
        for (var i = 0; i < text.length() && !full(); i++) {
            switch (text.charAt(i)) {
                case '"' -> i = quoted(i);
                case '(' -> i = comment(i);
                case '<' -> i = angle(i);
                case ',', ';' -> end();
                case ':' -> colon(i);
                default -> phrase.append(text.charAt(i));
            }
        }
        end();
        return found;
    }

    private boolean full() {
        if (found.size() < reading.limits.addresses()) {
            return false;
        }
        reading.met(Defect.TOO_MANY_ADDRESSES);
        return true;
    }

    private int quoted(int open) {
        var i = open + 1;
        var content = new StringBuilder();
        while (i < text.length() && text.charAt(i) != '"') {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            content.append(text.charAt(i++));
        }
        // A quoted local part stays quoted: "john doe"@example.com.
        var local = i + 1 < text.length() && text.charAt(i + 1) == '@';
        phrase.append(local ? "\"" + content + "\"" : content);
        return i;
    }

    private int comment(int open) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(' && ++depth > DEEPEST_COMMENT) {
                break;
            } else if (c == ')' && --depth == 0) {
                comment = text.substring(open + 1, i);
                return i;
            }
        }
        phrase.append('(');
        return open;
    }

    private int angle(int open) {
        var close = text.indexOf('>', open);
        var end = close < 0 ? text.length() : close;
        var inside = text.substring(open + 1, end).strip();
        // A source route: <@relay1,@relay2:user@host>.
        angle = inside.startsWith("@") && inside.contains(":") ? inside.substring(inside.indexOf(':') + 1) : inside;
        return end;
    }

    private void colon(int at) {
        if (phrase.length() < 20 && phrase.toString().strip().equalsIgnoreCase("mailto")) {
            phrase.setLength(0);
        } else if (phrase.indexOf("@") < 0) {
            // A group, "undisclosed-recipients:;": its members count, its name does not.
            phrase.setLength(0);
        } else {
            phrase.append(text.charAt(at));
        }
    }

    private void end() {
        var words = phrase.toString().strip();
        if (angle != null) {
            // An unquoted comma cut the name in two: "Doe, Jane <jane@...>".
            var name = words.isEmpty() ? comment : words;
            add(name, angle);
        } else if (words.contains("@")) {
            var at = words.lastIndexOf(' ', words.indexOf('@'));
            add(at < 0 ? comment : words.substring(0, at), words.substring(at + 1).split("\\s")[0]);
        }
        phrase.setLength(0);
        comment = "";
        angle = null;
    }

    private void add(String name, String email) {
        if (email.length() > LONGEST) {
            return;
        }
        var address = new MailAddress(shown(name), normal(headers.decoded(email, reading)));
        if (address.plausible()) {
            found.add(address);
        }
    }

    private String shown(String name) {
        var decoded = headers.decoded(name, reading).strip();
        var quoted = decoded.length() > 1 && (decoded.startsWith("'") && decoded.endsWith("'"));
        return quoted ? decoded.substring(1, decoded.length() - 1) : decoded;
    }

    /** Comments and stray spaces out; the domain in lower case, without a final dot. */
    private static String normal(String email) {
        var bare = email.startsWith("\"") ? email : email.replaceAll("\\([^)]*\\)|[\\s<>]|^mailto:|^['\"]|['\"]$", "");
        var at = bare.lastIndexOf('@');
        if (at < 0) {
            return bare;
        }
        var domain = bare.substring(at + 1).toLowerCase(Locale.ROOT);
        return bare.substring(0, at + 1) + (domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain);
    }
}
