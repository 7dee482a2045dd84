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

    /** No mail of this size was ever slow; a larger one is read under watch. */
    private static final int SMALL = 200_000;

    private final Limits limits;
    private final Watched watched;

    public MailReader() {
        this(Limits.DEFAULT);
    }

    public MailReader(Limits limits) {
        this(limits, new Watched(limits.millis() * 2L));
    }

    MailReader(Limits limits, Watched watched) {
        this.limits = limits;
        this.watched = watched;
    }

    /**
     * Within twice the time that the limits give, whatever the bytes are: what takes longer is given up, and only the
     * headers are there. Where memory ends, only the beginning is.
     */
    public Mail read(byte[] raw) {
        try {
            return raw.length <= SMALL ? readNow(raw)
                    : watched.run(() -> readNow(raw)).orElseGet(() -> headersOnly(raw, Defect.OUT_OF_TIME));
        } catch (OutOfMemoryError full) {
            return beginning(raw, Math.min(raw.length, SMALL), Defect.OUT_OF_MEMORY);
        }
    }

    private Mail readNow(byte[] raw) {
        try {
            return read(raw, new Reading(limits));
        } catch (RuntimeException | StackOverflowError unexpected) {
            return headersOnly(raw, Defect.READER_FAILED);
        }
    }

    private Mail headersOnly(byte[] raw, Defect why) {
        return beginning(raw, MimeParser.bodyOf(raw, SMALL), why);
    }

    private Mail beginning(byte[] raw, int length, Defect why) {
        var reading = new Reading(limits);
        reading.met(why);
        try {
            return read(Arrays.copyOf(raw, length), reading);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
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
                body.invitation(), reading.readAs(), Report.of(root, reading), headers, reading.defects());
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
                "", "", List.of(), "", "", Report.NONE, Headers.NONE, reading.defects());
    }
}
