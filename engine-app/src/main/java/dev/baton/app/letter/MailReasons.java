package dev.baton.app.letter;

import dev.baton.app.web.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a mail was taken for what it is, in the reader's language. As with rules the English sentence is the key: rows and
 * the command line keep it, with its names and codes in it, and pages say it in other words.
 */
public final class MailReasons {

    /** In this order: what is a part of another comes after it. The sentences are {@code mail.why.…} of the bundle. */
    static final List<String> KEYS = List.of("claims", "follows", "ownSigned", "ownAddress", "complaintOfNobody", "complaint", "arrived",
            "answerSubject", "answerHeaders", "submitted", "precedence", "list", "noAnswer", "machine", "envelope", "loop",
            "bounceCode", "bounce", "unread", "tooLong", "empty", "noHeaders", "noSender", "nothing", "undecodable", "person",
            "released", "none", "thread", "outlook", "quotes", "sentTo", "answers", "reports", "subject", "forged", "stranger",
            "openedLead", "opened", "setAside", "note", "reopened", "joinedLead", "rests", "joined", "unsure", "discarded", "failed",
            "consentGone", "journeyEnded", "takenBack", "noReply");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final List<Sentence> SENTENCES = sentences();

    private record Sentence(String key, Pattern english) {
    }

    private MailReasons() {
    }

    /** @param reason as it is stored; null stays null, and what nobody translated stays as it is */
    public static String said(String reason, Words words) {
        if (reason == null) {
            return null;
        }
        for (Sentence sentence : SENTENCES) {
            Matcher found = sentence.english().matcher(reason);
            if (found.matches()) {
                return words.text("mail.why." + sentence.key(), arguments(sentence.key(), found, words));
            }
        }
        return reason;
    }

    private static Object[] arguments(String key, Matcher found, Words words) {
        Stream<String> all = IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group);
        return switch (key) {
            case "claims", "follows" -> Stream.of(said(found.group(1), words), found.group(2)).toArray();
            case "bounce", "bounceCode" -> all.map(argument -> argument.equals("a recipient")
                    ? words.text("mail.bounce.recipient") : argument.equals(found.group(found.groupCount()))
                    ? words.textOr("mail.bounce." + argument, said(argument, words)) : argument).toArray();
            default -> all.toArray();
        };
    }

    private static List<Sentence> sentences() {
        Properties english = new Properties();
        try (var in = MailReasons.class.getResourceAsStream("/i18n/mail.properties")) {
            english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return KEYS.stream().map(key -> new Sentence(key,
                pattern(english.getProperty("mail.why." + key), key.startsWith("bounce")))).toList();
    }

    /** @param whom its first place names recipients, who end at the colon: what a server said of them may have more of these */
    private static Pattern pattern(String sentence, boolean whom) {
        StringBuilder regex = new StringBuilder();
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            regex.append(Pattern.quote(sentence.substring(end, place.start()))).append(whom && end == 0 ? "([^:]+)" : "(.+)");
            end = place.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(sentence.substring(end))).toString(), Pattern.DOTALL);
    }
}
