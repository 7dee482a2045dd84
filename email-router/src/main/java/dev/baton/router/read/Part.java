package dev.baton.router.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One node of the MIME tree: a leaf with its bytes, a multipart with its parts, or an attached message with one. */
record Part(Headers headers, Parameterized type, Parameterized disposition, byte[] raw, int from, int to,
        List<Part> children) {

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
        return Charsets.decode(content(reading), charset.isEmpty() ? null : charset, reading);
    }

    String transferEncoding() {
        return headers.lower("Content-Transfer-Encoding").replaceAll("\\(.*?\\)|[\"';].*$", "").strip().split("\\s")[0];
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

    Stream<Part> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Part::all));
    }

}
