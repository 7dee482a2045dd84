package dev.baton.router.judge;

import dev.baton.id.Ref;
import dev.baton.mail.MailAddress;
import dev.baton.normal.CompanyDomain;
import dev.baton.router.read.Mail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the record that a mail is about: our token in the address that it was sent to or in the Message-IDs that it
 * answers, else mail that we know among those, Outlook's Thread-Index, our token in the text, last the number
 * in the subject. The sender must be somebody who has to do with it: a participant, or a colleague of one.
 */
final class Threading {

    private static final Pattern TAG = Pattern.compile("\\[(C-\\d{1,18})]");

    private static final Pattern DMARC_FAILS = Pattern.compile("\\bdmarc\\s{0,9}=\\s{0,9}fail\\b");

    private Threading() {}

    static About of(Mail mail, Knowledge knowledge) {
        return byToken(mail, knowledge)
                .or(() -> knowledge.aboutOf(mail.references())
                .map(record -> new Found(record, "It answers a mail of this thread")))
                .or(() -> mail.headers().first("Thread-Index").flatMap(knowledge::signedThread)
                .map(record -> new Found(record, "Outlook keeps it in this thread")))
                .or(() -> signed(Stream.of(mail.text()), knowledge, "It quotes a mail of ours"))
                .or(() -> byNumber(mail, knowledge))
                .map(found -> trusted(found, mail, knowledge))
                .orElse(About.NOTHING);
    }

    /** A report comes from a mail system, not from a participant; only our own signature counts. */
    static About ofReport(Mail mail, String originalMessageId, Knowledge knowledge) {
        return knowledge.signed(originalMessageId)
                .or(() -> recipients(mail).map(knowledge::signed).flatMap(Optional::stream).findFirst())
                .or(() -> mail.references().stream().map(knowledge::signed).flatMap(Optional::stream).findFirst())
                .or(() -> Leftovers.of(mail).map(knowledge::signed).flatMap(Optional::stream).findFirst())
                .map(record -> new About(record, true, "It reports on a mail of ours"))
                .orElse(About.NOTHING);
    }

    private record Found(Ref record, String reason) {}

    private static Optional<Found> byToken(Mail mail, Knowledge knowledge) {
        return signed(recipients(mail), knowledge, "It was sent to the address of this thread")
                .or(() -> signed(mail.references().stream(), knowledge, "It answers a mail of ours"));
    }

    private static Optional<Found> byNumber(Mail mail, Knowledge knowledge) {
        var tag = TAG.matcher(mail.subject());
        return tag.find() ? knowledge.named(tag.group(1))
                .map(record -> new Found(record, "Its subject names " + tag.group(1))) : Optional.empty();
    }

    private static Optional<Found> signed(Stream<String> texts, Knowledge knowledge, String reason) {
        return texts.map(knowledge::signed).flatMap(Optional::stream).findFirst()
                .map(record -> new Found(record, reason));
    }

    static Stream<String> recipients(Mail mail) {
        var delivered = Stream.of("Delivered-To", "X-Original-To", "Envelope-To")
                .map(name -> mail.headers().first(name).orElse("")).filter(value -> !value.isEmpty());
        return Stream.concat(Stream.of(mail.to(), mail.cc()).flatMap(List::stream).map(MailAddress::email), delivered);
    }

    private static About trusted(Found found, Mail mail, Knowledge knowledge) {
        if (isForged(mail, knowledge.authServer())) {
            return new About(found.record(), false, "It names our record, but our mail server calls its sender forged");
        }
        var participants = knowledge.participants(found.record());
        return mail.from().filter(from -> participants.contains(from.key()) 
                || knowledge.colleaguesTakePart() && isColleague(from, knowledge.companies(found.record())))
                .isPresent()
                ? new About(found.record(), true, found.reason())
                : new About(found.record(), false, "It names our record, but its sender has nothing to do with it");
    }

    /** By DMARC, as our own server checked it (RFC 8601, 5): what others claim to have checked proves nothing. */
    private static boolean isForged(Mail mail, String authServer) {
        return !authServer.isEmpty() && mail.headers().all("Authentication-Results").stream()
                .map(result -> result.toLowerCase(Locale.ROOT).split(";", 2))
                .anyMatch(result -> result.length == 2 && result[0].strip().split("\\s")[0].equals(authServer)
                        && DMARC_FAILS.matcher(result[1]).find());
    }

    /** Of the same company; who shares a public mail house is nobody's colleague. */
    private static boolean isColleague(MailAddress from, Set<String> companies) {
        return CompanyDomain.of(from.key()).filter(companies::contains).isPresent();
    }
}
