package dev.baton.router.read;

import dev.baton.mail.MailAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes to {@link Mail}. Never throws and always yields a mail: what is wrong with it is among its defects. A reader
 * holds nothing and may be shared between threads.
 */
public final class MailReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{3,998})>");
    private static final int REFERENCES = 20;

    private final Limits limits;

    public MailReader() {
        this(Limits.DEFAULT);
    }

    public MailReader(Limits limits) {
        this.limits = limits;
    }

    public Mail read(byte[] raw) {
        var reading = new Reading(limits);
        try {
            return read(raw, reading);
        } catch (RuntimeException | StackOverflowError unexpected) {
            reading.met(Defect.READER_FAILED);
            return nothing(reading);
        }
    }

    private Mail read(byte[] raw, Reading reading) {
        if (raw.length > limits.bytes()) {
            reading.met(Defect.TOO_LARGE);
        }
        var root = new MimeParser(raw.length > limits.bytes() ? Arrays.copyOf(raw, limits.bytes()) : raw, reading)
                .parsed();
        var headers = root.headers();
        if (headers.isEmpty()) {
            reading.met(raw.length == 0 ? Defect.EMPTY : Defect.NO_HEADERS);
        }
        var body = Body.of(root, reading);
        var newText = reading.outOfTime() ? body.text().strip() : NewText.of(body, reading);
        var html = reading.outOfTime() ? "" : SafeHtml.of(body.html(), reading);
        var date = headers.first("Date").map(SentDate::of).orElse(Optional.empty());
        if (date.isEmpty() && headers.has("Date")) {
            reading.met(Defect.UNREADABLE_DATE);
        }
        return new Mail(sender(headers, reading), addresses("To", headers, reading), addresses("Cc", headers, reading),
                addresses("Reply-To", headers, reading), headers.text("Subject", reading), messageId(headers),
                references(headers), date, body.text(), newText, html,
                Language.of(newText.isBlank() ? headers.text("Subject") : newText), body.attachments(),
                Report.of(root, reading), headers, reading.defects());
    }

    /** From; where it is empty or illegal: Reply-To, Return-Path, Sender in turn. */
    private static Optional<MailAddress> sender(Headers headers, Reading reading) {
        var from = addresses("From", headers, reading).stream().findFirst();
        if (from.isPresent()) {
            return from;
        }
        var other = Stream.of("Reply-To", "Return-Path", "Sender")
                .flatMap(name -> addresses(name, headers, reading).stream()).findFirst();
        reading.met(other.isPresent() ? Defect.SENDER_FROM_ANOTHER_HEADER : Defect.NO_SENDER);
        return other;
    }

    private static List<MailAddress> addresses(String name, Headers headers, Reading reading) {
        return Addresses.of(name, headers, reading);
    }

    private static String messageId(Headers headers) {
        var sent = headers.first("Message-ID").orElse("");
        var bracketed = MESSAGE_ID.matcher(sent);
        var id = bracketed.find() ? bracketed.group(1) : sent.replaceAll("[<>\\s]", "");
        return id.length() > 250 ? id.substring(0, 250) : id;
    }

    private static List<String> references(Headers headers) {
        var ids = new LinkedHashSet<>(idsIn(headers.first("In-Reply-To").orElse("")));
        ids.addAll(idsIn(headers.first("References").orElse("")).reversed());
        return ids.stream().limit(REFERENCES).toList();
    }

    private static List<String> idsIn(String value) {
        return MESSAGE_ID.matcher(value).results().map(found -> found.group(1)).toList();
    }

    private static Mail nothing(Reading reading) {
        return new Mail(Optional.empty(), List.of(), List.of(), List.of(), "", "", List.of(), Optional.empty(), "", "",
                "", "",
                List.of(), Report.NONE, Headers.NONE, reading.defects());
    }
}
