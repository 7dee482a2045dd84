package dev.baton.router.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the MIME tree a person reads, and what is a file beside it (after RFC 8621, 4.1.4): of alternatives the text
 * and the HTML one, of a mixed body every inline text in turn.
 *
 * @param text  plain text, from the HTML where a piece has no other
 * @param html  as sent; empty when no piece is HTML
 * @param plain whether the text was sent as text, not made from HTML
 * @param invitation a calendar entry in words; empty when there is none
 * @param reaction the sign by which somebody reacted to a mail; empty when there is none
 */
record Body(String text, String html, boolean plain, List<Attachment> attachments, String invitation, String reaction) {

    static Body of(Part root, Reading reading) {
        var builder = new Builder(reading);
        builder.take(root, false);
        return builder.built();
    }

    /** Shown text as it was sent: either form may be missing, then it is made from the other. */
    private record Piece(String text, String html) {

        String asText() {
            return text == null ? HtmlText.of(html) : text;
        }

        String asHtml() {
            return html == null ? HtmlText.escaped(text) : html;
        }
    }

    private static final class Builder {
        private final Reading reading;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private String invitation = "";
        private String reaction = "";
        private Winmail winmail = Winmail.NONE;

        Builder(Reading reading) {
            this.reading = reading;
        }

        void take(Part part, boolean related) {
            if (part.is("multipart/alternative")) {
                alternatives(part);
            } else if (part.is("multipart/")) {
                part.children().forEach(child -> take(child, part.is("multipart/related")));
            } else if (Reaction.is(part)) {
                reaction = Reaction.of(part.text(reading));
            } else if (isShown(part, related)) {
                show(part);
            } else {
                attach(part, related);
            }
        }

        private void alternatives(Part part) {
            var inner = new Builder(reading);
            part.children().forEach(child -> inner.take(child, false));
            var text = join(inner.pieces.stream().map(Piece::text));
            var html = join(inner.pieces.stream().map(Piece::html));
            if (!text.isBlank() && !html.isEmpty()) {
                pieces.add(new Piece(text, html));
            } else {
                inner.pieces.stream().filter(piece -> html.isEmpty() || piece.html() != null).forEach(pieces::add);
            }
            attachments.addAll(inner.attachments);
            invitation = invitation.isEmpty() ? inner.invitation : invitation;
            reaction = reaction.isEmpty() ? inner.reaction : reaction;
            winmail = winmail.hasText() ? winmail : inner.winmail;
        }

        /** A text without a name, or one that the sender wants shown in place. */
        private static boolean isShown(Part part, boolean related) {
            var readable = part.is("text/") && !part.is("text/calendar") && !part.is("text/rfc822-headers");
            if (!readable || part.isAttachment()) {
                return false;
            }
            return part.sentName().isEmpty() || !related && part.isInline() && part.is("text/plain");
        }

        private void show(Part part) {
            var content = reading.cut(part.text(reading).replace("\u0000", ""));
            if (part.is("text/html")) {
                pieces.add(new Piece(null, reading.cutTags(content)));
                return;
            }
            var split = Uuencode.split(content);
            split.files().forEach(file -> attachments.add(new Attachment(
                    FileName.safe(file.name(), "", attachments.size()), "application/octet-stream", file.bytes(), "",
                    false)));
            var shown = split.text().replace("\r\n", "\n").replace('\r', '\n');
            pieces.add(new Piece(Flowed.of(shown, part.type()), null));
        }

        private void attach(Part part, boolean related) {
            var bytes = part.content(reading);
            if (Winmail.is(part)) {
                var unpacked = Winmail.of(bytes, reading);
                attachments.addAll(unpacked.files());
                winmail = winmail.hasText() ? winmail : unpacked;
            }
            if (part.is("text/calendar") && invitation.isEmpty()) {
                invitation = Invitation.asText(reading.cut(part.text(reading)));
            }
            var name = part.sentName();
            if (name.isEmpty() && part.isMessage() && !part.children().isEmpty()) {
                name = part.children().getFirst().headers().text("Subject");
            }
            var inline = !part.isAttachment() && !part.contentId().isEmpty() && (related || part.isInline());
            attachments.add(new Attachment(FileName.safe(name, part.type().value(), attachments.size()), part.type()
                    .value(),
                    bytes, part.contentId(), inline));
        }

        Body built() {
            if (pieces.stream().allMatch(piece -> piece.asText().isBlank())) {
                addWhatIsHidden();
            }
            var text = reading.cut(join(pieces.stream().map(Piece::asText)));
            var anyHtml = pieces.stream().anyMatch(piece -> piece.html() != null);
            var html = anyHtml ? reading.cut(join(pieces.stream().map(Piece::asHtml))) : "";
            return new Body(text, html, pieces.stream().anyMatch(piece -> piece.text() != null),
                    List.copyOf(attachments), invitation, reaction);
        }

        private void addWhatIsHidden() {
            if (winmail.hasText()) {
                pieces.add(new Piece(winmail.text().isBlank() ? null : winmail.text().replace("\r\n", "\n"),
                        winmail.html().isBlank() ? null : winmail.html()));
                attachments.replaceAll(file -> winmail.shows(file) ? file.shownInText() : file);
            } else if (!invitation.isEmpty()) {
                pieces.add(new Piece(invitation, null));
            }
        }

        private static String join(Stream<String> pieces) {
            return pieces.filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
    }
}
