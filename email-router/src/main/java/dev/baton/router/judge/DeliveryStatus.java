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

    /** More than people write to at once; each is looked for in what the report says. */
    private static final int MOST_RECIPIENTS = 100;
    private static final int LONGEST_DIAGNOSTIC = 4_000;

    private DeliveryStatus() {}

    /**
     * Recipients that the mail did not reach, or not yet; those that it reached are left out. What is said twice counts
     * once, and what is said of more than a hundred recipients is not read further.
     */
    static List<Bounced> failures(String status, String prose) {
        var failures = new ArrayList<Bounced>();
        for (var group : groups(status).stream().distinct().toList()) {
            if (failures.size() == MOST_RECIPIENTS) {
                break;
            }
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
        var whole = group.getOrDefault("diagnostic-code", "");
        var diagnostic = whole.substring(0, Math.min(whole.length(), LONGEST_DIAGNOSTIC));
        var about = BounceText.about(recipient, prose);
        var code = code(group.getOrDefault("status", ""), diagnostic);
        var said = diagnostic.replaceFirst("(?i)^\\s*(?:smtp|x-[^;]*)\\s*;", "");
        var at = SaidAt.of(diagnostic + "\n" + about);
        var mailer = diagnostic.matches("(?is)\\s*x-unix\\s*;.*[a-z].*");
        var reason = mailer ? BounceReason.MAILER : BounceReason.of(code, said.isBlank() ? about : said, at);
        if (reason == BounceReason.UNDEFINED) {
            reason = BounceReason.of(code, about, at);
        }
        if (action.equals("delayed") && reason == BounceReason.UNDEFINED) {
            reason = BounceReason.EXPIRED;
        }
        var reply = said.isBlank() ? reply(about) : reply(said);
        return new Bounced(recipient, code, reply, isHard(reason, code) && !action.equals("delayed"), reason);
    }

    /** A code of class 4 promises that another attempt may succeed. */
    static boolean isHard(BounceReason reason, String code) {
        return reason.hard() && !code.startsWith("4.");
    }

    /** What the refusing server says counts more than what the reporting one made of it; 5.0.0 and 5.1.0 are vague. */
    private static String code(String claimed, String diagnostic) {
        var codes = Stream.concat(STATUS.matcher(diagnostic).results(), STATUS.matcher(claimed).results())
                .map(found -> found.group(1)).toList();
        return codes.stream().filter(code -> !code.matches("[45]\\.\\d\\.0")).findFirst()
                .orElse(codes.isEmpty() ? "" : codes.getFirst());
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
