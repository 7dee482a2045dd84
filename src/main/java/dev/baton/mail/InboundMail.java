package dev.baton.mail;

import dev.baton.id.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A row of the inbound mail. Sender and subject are known once it was read; outcome and reason once it is done.
 *
 * @param rawHash   names the bytes in the file store
 * @param messageId without angle brackets; empty when the mail has none
 * @param mailbox   address of the mailbox where it was found first
 * @param about     the record that it belongs to; null when it belongs to none
 * @param claimed   a record that it names though its sender has nothing to do with it; null for none
 * @param released  whether a person said that a person wrote it, whatever the filters think
 * @param idReused  whether an older mail with other content has the same Message-ID
 */
public record InboundMail(MailId id, String rawHash, String messageId, String mailbox, int size, Instant storedAt,
        InboundState state, int attempts, MailAddress from, String subject, MailOutcome outcome, String reason,
        Ref about, Ref claimed, boolean released, boolean idReused) {

    public Ref ref() {
        return Ref.to("mail", id);
    }

    static InboundMail read(ResultSet row, int n) throws SQLException {
        var email = row.getString("from_email");
        var outcome = row.getString("outcome");
        var about = row.getString("about_type");
        var claims = row.getString("claims_type");
        return new InboundMail(new MailId(row.getLong("id")), row.getString("raw_hash"), row.getString("message_id"),
                row.getString("address"), row.getInt("size"), row.getTimestamp("stored_at").toInstant(),
                InboundState.valueOf(row.getString("state")), row.getInt("attempts"),
                email == null ? null : new MailAddress(row.getString("from_name"), email), row.getString("subject"),
                outcome == null ? null : MailOutcome.valueOf(outcome), row.getString("reason"),
                about == null ? null : new Ref(about, row.getLong("about_id")),
                claims == null ? null : new Ref(claims, row.getLong("claims_id")),
                row.getBoolean("released"), row.getBoolean("id_reused"));
    }
}
