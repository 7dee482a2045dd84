package dev.baton.router.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One node of the MIME tree: a leaf with its bytes, a multipart with its parts, or an attached message with one. */
record Part(Headers headers, Parameterized type, Parameterized disposition, byte[] raw, int from, int to,
        List<Part> children) {

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{1,40})");

    boolean is(String prefix) {
        return type.value().startsWith(prefix);
    }

    boolean isMessage() {
        return is("message/rfc822") || is("message/global") && !is("message/global-");
    }

    /** The body as sent. */
    byte[] body() {
        return Arrays.copyOfRange(raw, from, to);
    }

    byte[] content(Reading reading) {
        return TransferEncoding.decode(body(), transferEncoding(), reading);
    }

    String text(Reading reading) {
        var charset = type.parameter("charset");
        var bytes = content(reading);
        return Charsets.decode(bytes, charset.isEmpty() ? charsetInside(bytes) : charset, reading);
    }

    /** HTML may name its charset itself, where the header says nothing. */
    private String charsetInside(byte[] bytes) {
        if (!is("text/html")) {
            return null;
        }
        var head = META_CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 2_000),
                StandardCharsets.ISO_8859_1));
        return head.find() ? head.group(1) : null;
    }

    String transferEncoding() {
        var sent = headers.lower("Content-Transfer-Encoding");
        return sent.substring(0, Math.min(sent.length(), 200))
                .replaceAll("\\(.*?\\)|[\"';].*$", "").strip().split("\\s")[0];
    }

    String contentId() {
        return headers.first("Content-ID").orElse("").replaceAll("[<>\\s]", "");
    }

    boolean isInline() {
        return disposition.value().equals("inline");
    }

    boolean isAttachment() {
        return disposition.value().equals("attachment");
    }

    /** The name that the sender gave it, however it was sent; empty when there is none. */
    String sentName() {
        return Stream.of(disposition.parameter("filename"), type.parameter("name"))
                .filter(name -> !name.isBlank()).findFirst().orElse("");
    }

    /** This part and all below it, but not what lies in attached messages: that is another mail's. */
    Stream<Part> own() {
        return Stream.concat(Stream.of(this), isMessage() ? Stream.empty() : children.stream().flatMap(Part::own));
    }

}
