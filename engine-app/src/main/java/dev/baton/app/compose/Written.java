package dev.baton.app.compose;

import dev.baton.app.compose.Answer.Kind;
import dev.baton.mail.Enclosure;
import dev.baton.mail.UploadId;
import dev.baton.refusal.Invalid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the composer sends; anything may be missing.
 *
 * @param kind    {@code answer}, {@code forward}, {@code fresh}: a mail; one of {@link Topic#notes} stays with us
 * @param all     copied to everybody
 * @param waiting whether we wait for the customer then
 * @param file    ids of files that were uploaded before
 * @param draft   the draft that it was, which is sent once
 * @param seen    the newest mail of ours that the page showed when it was begun
 * @param forwarded the mail that is forwarded, for the draft; its text and files are in the others
 * @param sendAt  local time, {@code 2026-11-23T09:00}; {@code own}: what {@code ownTime} says; nothing for now
 */
public record Written(String text, String kind, String to, String cc, String bcc, String subject, Boolean all, Boolean waiting,
               List<String> file, Long draft, Long seen, String sendAt, String ownTime, String forwarded) {

    boolean waits() {
        return Boolean.TRUE.equals(waiting);
    }

    public String said() {
        return text == null ? "" : text.strip();
    }

    List<UploadId> files() {
        return file == null ? List.of() : Composers.uploads(String.join(" ", file));
    }

    /** As a draft keeps it. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "kind", kind);
        put(fields, "text", text);
        put(fields, "to", to);
        put(fields, "cc", cc);
        put(fields, "bcc", bcc);
        put(fields, "subject", subject);
        put(fields, "all", Boolean.TRUE.equals(all) ? "true" : null);
        put(fields, "waiting", waits() ? "true" : null);
        put(fields, "forwarded", "forward".equals(kind) ? forwarded : null);
        put(fields, "files", files().stream().map(UploadId::toString).collect(Collectors.joining(" ")));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    /**
     * The mail that these fields of a draft say.
     *
     * @throws Invalid when an address is none
     */
    static Answer answer(Map<String, String> fields, List<Enclosure> files) {
        Kind kind = switch (fields.getOrDefault("kind", "answer")) {
            case "forward" -> Kind.FORWARD;
            case "fresh" -> Kind.FRESH;
            default -> Kind.ANSWER;
        };
        return new Answer(kind, fields.get("subject"), fields.getOrDefault("text", "").strip(), null,
                WrittenAddresses.of(fields.get("to"), fields.get("cc"), fields.get("bcc")), fields.containsKey("all"), null, files,
                fields.containsKey("waiting"));
    }
}
