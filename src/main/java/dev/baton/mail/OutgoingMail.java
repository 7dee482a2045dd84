package dev.baton.mail;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A row of the outbox.
 *
 * @param doubts  how often a crash left open whether it went out
 * @param failure why the last attempt failed; null when none did
 * @param sentAt  when the mail server took it; null before
 */
public record OutgoingMail(OutgoingId id, Letter letter, String onceKey, String messageId, OutboxState state,
        int attempts,
        Instant createdAt, Instant sentAt, int doubts, String failure, PersonId person, Ref cause) {

    static OutgoingMail read(ResultSet row, int n) throws SQLException {
        var about = new Ref(row.getString("about_type"), row.getLong("about_id"));
        var references = row.getString("reference_ids");
        var letter = new Letter(about, row.getString("purpose"), null,
                new MailAddress(row.getString("from_name"), row.getString("from_email")),
                AddressList.read(row.getString("recipients")), AddressList.read(row.getString("cc")),
                row.getString("subject"),
                row.getString("body"), row.getString("html"), row.getString("in_reply_to"),
                references.isEmpty() ? List.of() : List.of(references.split(" ")), row.getBoolean("automatic"),
                row.getString("unsubscribe_url"));
        var sentAt = row.getTimestamp("sent_at");
        var person = row.getObject("person_id", Long.class);
        var cause = row.getString("cause");
        return new OutgoingMail(new OutgoingId(row.getLong("id")), letter, row.getString("once_key"),
                row.getString("message_id"),
                OutboxState.valueOf(row.getString("state")), row.getInt("attempts"), row.getTimestamp("created_at")
                .toInstant(),
                sentAt == null ? null : sentAt.toInstant(), row.getInt("doubts"), row.getString("failure"),
                person == null ? null : new PersonId(person), cause == null ? null : Ref.parse(cause));
    }
}
