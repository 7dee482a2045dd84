package dev.baton.app.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baton.mail.InboundMail;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.SentMail;
import dev.baton.router.read.Mail;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One mail of a thread.
 *
 * @param direction {@code in} from the customer, {@code out} from us
 * @param text the new text, without what it quotes
 * @param whole everything the mail says, with quotes and signature
 * @param outcome of an inbound mail, or the state of an outgoing one
 * @param missed whom alone a mail of ours did not reach; empty where all of it failed, which {@code outcome} says
 * @param automatic no person wrote it
 * @param read an inbound mail as the reader read it; null for one of ours, and no part of an answer of the API
 * @param reason why an inbound mail was taken for what it is; as {@code read}
 */
public record ThreadMail(String id, String direction, Address from, List<Address> to, List<Address> cc, String subject, String text,
                         String whole, String html, List<File> attachments, String outcome,
                         List<Address> missed, Instant at, boolean automatic, @JsonIgnore Mail read, @JsonIgnore String reason) {

    public record Address(String email, String name) {

        static Address of(MailAddress address) {
            return new Address(address.email(), address.name());
        }
    }

    /** @param id its place in the mail, counted from 0 */
    public record File(String id, String name, String type, long size) {
    }

    public static ThreadMail in(InboundMail row, Mail mail) {
        return new ThreadMail(row.id().toString(), "in", mail.from().map(Address::of).orElse(null), all(mail.to()), all(mail.cc()),
                mail.subject(), mail.newText(), mail.text(), mail.html(),
                IntStream.range(0, mail.attachments().size()).mapToObj(i -> {
                    var file = mail.attachments().get(i);
                    return new File(Integer.toString(i), file.name(), file.type(), file.bytes().length);
                }).toList(),
                row.outcome() == null ? null : row.outcome().key(), List.of(), row.storedAt(), false, mail, row.reason());
    }

    public static ThreadMail out(SentMail sent) {
        var mail = sent.mail();
        var letter = mail.letter();
        return new ThreadMail(mail.id().toString(), "out", Address.of(letter.from()), all(letter.to()), all(letter.cc()), letter.subject(),
                letter.text(), letter.text(), letter.html(), files(letter), mail.state().key(),
                all(sent.missed()), mail.createdAt(), letter.automatic(), null, null);
    }

    /** One that was put in line just now. */
    public static ThreadMail queued(String id, Letter letter, Instant at) {
        return of(id, letter, "queued", at);
    }

    /** One that waits for its time. */
    public static ThreadMail toCome(String id, Letter letter, Instant at) {
        return of(id, letter, "scheduled", at);
    }

    private static ThreadMail of(String id, Letter letter, String outcome, Instant at) {
        return new ThreadMail(id, "out", Address.of(letter.from()), all(letter.to()), all(letter.cc()), letter.subject(),
                letter.text(), letter.text(), letter.html(), files(letter), outcome, List.of(), at, letter.automatic(), null, null);
    }

    private static List<File> files(Letter letter) {
        return IntStream.range(0, letter.enclosures().size()).mapToObj(i -> {
            var file = letter.enclosures().get(i);
            return new File(Integer.toString(i), file.name(), file.type(), file.size());
        }).toList();
    }

    private static List<Address> all(List<MailAddress> addresses) {
        return addresses.stream().map(Address::of).toList();
    }
}
