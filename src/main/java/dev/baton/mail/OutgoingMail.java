package dev.baton.mail;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the outbox.
 *
 * @param doubts  how often a crash left open whether it went out
 * @param failure why the last attempt failed; null when none did
 * @param sentAt  when the mail server took it; null before
 * @param nextAt  while it waits: when it is tried; else without meaning
 * @param waits   why it waits although it could leave; null for no such reason
 * @param only    whom it is handed over for; empty for all whom its letter names
 * @param partOf  the row that people know, where recipients of one mail fared differently; null when this is that row
 * @param again   how often somebody sent it again by hand
 * @param urgent  somebody wants it to be tried now, whatever keeps it
 */
public record OutgoingMail(OutgoingId id, Letter letter, String onceKey, String messageId, OutboxState state,
        int attempts,
        Instant createdAt, Instant sentAt, int doubts, String failure, PersonId person, Ref cause, Instant nextAt,
        Pacing.Reason waits, List<MailAddress> only, OutgoingId partOf, int again, boolean urgent) {

    /** Names the mail by its token, for reports that keep neither its envelope nor its Message-ID. */
    public static final String HEADER = "X-Baton-Mail";

    /** Whom it is handed over for. */
    public List<MailAddress> recipients() {
        return !only.isEmpty() ? only : Stream.of(letter.to(), letter.cc(), letter.bcc()).flatMap(List::stream).toList();
    }

    /** Of the first of them: where it goes, as far as limits are concerned. */
    public String domain() {
        return only.isEmpty() ? letter.domain() : MailWork.shortened(only.getFirst().domain(), 190);
    }

    static OutgoingMail read(ResultSet row, int n) throws SQLException {
        var about = new Ref(row.getString("about_type"), row.getLong("about_id"));
        var references = row.getString("reference_ids");
        var bcc = row.getString("bcc");
        var letter = new Letter(about, row.getString("purpose"), null,
                new MailAddress(row.getString("from_name"), row.getString("from_email")),
                AddressList.read(row.getString("recipients")), AddressList.read(row.getString("cc")),
                row.getString("subject"),
                row.getString("body"), row.getString("html"), row.getString("in_reply_to"),
                references.isEmpty() ? List.of() : List.of(references.split(" ")), row.getBoolean("automatic"),
                row.getString("unsubscribe_url"), bcc == null ? List.of() : AddressList.read(bcc),
                Enclosure.read(row.getString("enclosures")));
        var sentAt = row.getTimestamp("sent_at");
        var person = row.getObject("person_id", Long.class);
        var cause = row.getString("cause");
        var waits = row.getString("waits");
        var only = row.getString("only_to");
        var partOf = row.getObject("part_of", Long.class);
        return new OutgoingMail(new OutgoingId(row.getLong("id")), letter, row.getString("once_key"),
                row.getString("message_id"),
                OutboxState.valueOf(row.getString("state")), row.getInt("attempts"), row.getTimestamp("created_at")
                .toInstant(),
                sentAt == null ? null : sentAt.toInstant(), row.getInt("doubts"), row.getString("failure"),
                person == null ? null : new PersonId(person), cause == null ? null : Ref.parse(cause),
                row.getTimestamp("next_at").toInstant(), waits == null ? null : Pacing.Reason.valueOf(waits),
                only == null ? List.of() : AddressList.read(only), partOf == null ? null : new OutgoingId(partOf), row.getInt("again"),
                row.getBoolean("urgent"));
    }
}
