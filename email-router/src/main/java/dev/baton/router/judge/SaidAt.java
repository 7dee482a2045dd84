package dev.baton.router.judge;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * At which step of SMTP a server said no. The same words mean different things: "unknown" of a sender, of a recipient,
 * or of a mail whose recipient the server had accepted before.
 */
enum SaidAt {
    CONNECTION, SENDER, RECIPIENT, CONTENT, UNKNOWN;

    private static final Pattern COMMAND = Pattern.compile("(?:in (?:reply|response) to (?:the )?"
            + "|error from (?:the )?remote (?:mail |mailer )?(?:server )?(?:after |for )|pipelined |smtp command )"
            + "(?:an? |the )?(?:initial )?(end of data|connection|ehlo|helo|mail|rcpt|data|text)\\b"
            + "|\\[(rcpt|mail)_(?:to|from)]|\\((data|rcpt to|mail from)\\), with the following");
    /** A transcript: what we said, and then what the server said. */
    private static final Pattern TRANSCRIPT = Pattern.compile(">>> ?(ehlo|helo|mail|rcpt|data)\\b[^\\n]{0,300}\\n"
            + "(?:[^\\n]{0,300}\\n){0,3}?<<< ?[45]\\d\\d");
    private static final Pattern NO_TALK = Pattern.compile("refused to talk to me|not accepting connections"
            + "|performing the (?:helo|ehlo|initial) ");

    static SaidAt of(String report) {
        var text = report.toLowerCase(Locale.ROOT);
        var flat = text.replaceAll("\\s+", " ");
        var command = COMMAND.matcher(flat);
        if (command.find()) {
            return step(command.group(1) != null ? command.group(1)
                    : command.group(2) != null ? command.group(2) : command.group(3));
        }
        if (NO_TALK.matcher(flat).find()) {
            return CONNECTION;
        }
        var transcript = TRANSCRIPT.matcher(text);
        return transcript.find() ? step(transcript.group(1)) : UNKNOWN;
    }

    private static SaidAt step(String command) {
        return switch (command.split(" ")[0]) {
            case "connection", "ehlo", "helo" -> CONNECTION;
            case "mail" -> SENDER;
            case "rcpt" -> RECIPIENT;
            default -> CONTENT;
        };
    }
}
