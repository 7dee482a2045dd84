package dev.baton.router.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The recipients of a delivery report (RFC 3464): groups of fields, one group a recipient. */
final class DeliveryStatus {

    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("(?:^|[\\s:;(<])([45]\\d\\d)(?=[\\s\\-:;,)]|$)(?!\\.\\d)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;@]{1,250}@[^\\s<>\"(),:;]{1,250}");

    private DeliveryStatus() {}

    /** Recipients that the mail did not reach, or not yet; those that it reached are left out. */
    static List<Bounced> failures(String status, String prose) {
        var failures = new ArrayList<Bounced>();
        for (var group : groups(status)) {
            var recipient = address(group.getOrDefault("final-recipient", ""))
                    .or(() -> address(group.getOrDefault("original-recipient", "")))
                    .or(() -> address(group.getOrDefault("x-actual-recipient", "")));
            var action = group.getOrDefault("action", "").toLowerCase(Locale.ROOT).replaceFirst("(?s)[^a-z].*", "");
            if (recipient.isEmpty() && action.isEmpty() || Stream.of("delivered", "relayed", "expanded")
                    .anyMatch(action::equals)) {
                continue;
            }
            failures.add(failure(recipient.orElse(""), group, action, prose));
        }
        return failures;
    }

    static boolean onlyGoodNews(String status) {
        var actions = groups(status).stream().map(group -> group.getOrDefault("action", "").toLowerCase(Locale.ROOT))
                .filter(a -> !a.isEmpty()).toList();
        return !actions.isEmpty() && actions.stream().allMatch(a -> a.matches("(?:delivered|relayed|expanded).*"));
    }

    private static Bounced failure(String recipient, Map<String, String> group, String action, String prose) {
        var diagnostic = group.getOrDefault("diagnostic-code", "");
        var claimed = first(STATUS, group.getOrDefault("status", ""));
        var said = first(STATUS, diagnostic);
        // 5.0.0 and 5.1.0 say nothing; the server's own words often say more.
        var vague = claimed.isEmpty() || claimed.matches("[45]\\.\\d\\.0");
        var code = vague && !said.isEmpty() ? said : claimed;
        var reply = first(REPLY, diagnostic.replaceFirst("(?i)^\\s*(?:smtp|x-[^;]*)\\s*;", ""));
        var text = diagnostic.isBlank() ? code + " " + prose : code + " " + diagnostic;
        var reason = BounceReason.of(text);
        if (reason == BounceReason.UNDEFINED && !diagnostic.isBlank()) {
            reason = BounceReason.of(prose);
        }
        if (action.equals("delayed") && reason == BounceReason.UNDEFINED) {
            reason = BounceReason.EXPIRED;
        }
        return new Bounced(recipient, code, reply, reason.hard() && !action.equals("delayed"), reason);
    }

    static List<Map<String, String>> groups(String status) {
        var groups = new ArrayList<Map<String, String>>();
        for (var block : status.replace("\r\n", "\n").replaceAll("\\n[ \\t]+(?=\\S)", " ").split("\\n\\s*\\n")) {
            var fields = new LinkedHashMap<String, String>();
            block.lines().forEach(line -> {
                var colon = line.indexOf(':');
                if (colon > 0) {
                    fields.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            });
            if (!fields.isEmpty()) {
                groups.add(fields);
            }
        }
        return groups;
    }

    static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    static String status(String text) {
        return first(STATUS, text);
    }

    static String reply(String text) {
        return first(REPLY, text);
    }

    private static Optional<String> address(String field) {
        var found = ADDRESS.matcher(field.substring(field.indexOf(';') + 1));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
