package dev.baton.router.read;

/**
 * The machine-readable parts of a mail that a mail system wrote.
 *
 * @param status   the text of {@code message/delivery-status} (RFC 3464)
 * @param feedback the text of {@code message/feedback-report} (RFC 5965)
 * @param returned the headers of the mail that came back
 */
public record Report(String status, String feedback, Headers returned) {

    public static final Report NONE = new Report("", "", Headers.NONE);

    static Report of(Part root, Reading reading) {
        var status = new StringBuilder();
        var feedback = new StringBuilder();
        var returned = Headers.NONE;
        for (var part : (Iterable<Part>) root.own()::iterator) {
            if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
                status.append(part.text(reading)).append("\n\n");
            } else if (part.is("message/feedback-report")) {
                feedback.append(part.text(reading)).append('\n');
            } else if (part.isMessage() && !part.children().isEmpty() && returned.isEmpty()) {
                returned = part.children().getFirst().headers();
            } else if ((part.is("text/rfc822-headers") || part.is("message/global-headers")) && returned.isEmpty()) {
                returned = new MimeParser(part.content(reading), reading).parsed().headers();
            }
        }
        return new Report(reading.cut(status.toString()), reading.cut(feedback.toString()), returned);
    }

    public boolean isNone() {
        return status.isEmpty() && feedback.isEmpty() && returned.isEmpty();
    }
}
