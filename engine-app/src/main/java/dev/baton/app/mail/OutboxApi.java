package dev.baton.app.mail;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Outgoing mail with state, attempts and Message-ID, for supervisors. */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxApi {

    private final SentMails sent;
    private final OutboxDesk desk;

    OutboxApi(SentMails sent, OutboxDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    /**
     * @param subject {@code type:id} of what it is about
     * @param doubts  how often a crash left open whether it went out
     * @param nextAt  when it is tried, while it is queued; else null
     * @param waits   {@code rate} while it waits for its turn, {@code house} while its house wants none; else null
     * @param failure what the mail server said last, of {@code recipients}; null when nothing went wrong
     * @param recipients whom this row is handed over for: not all of {@code to} and {@code cc} where a server treats them differently
     * @param partOf  the row that holds the others then; null when this is that row
     * @param again   how often somebody sent it again by hand
     */
    record OutgoingView(String id, String state, String purpose, String subject, String from, List<String> to,
            List<String> cc,
            String title, String messageId, int attempts, int doubts, String failure, Instant createdAt,
            Instant sentAt, Instant nextAt, String waits, List<String> recipients, String partOf, int again) {

        static OutgoingView of(OutgoingMail mail) {
            var letter = mail.letter();
            return new OutgoingView(mail.id().toString(), mail.state().key(), letter.purpose(), letter.about()
                    .toString(),
                    letter.from().email(), emails(letter.to()), emails(letter.cc()), letter.subject(), mail.messageId(),
                    mail.attempts(), mail.doubts(), mail.failure(), mail.createdAt(), mail.sentAt(),
                    mail.state() == OutboxState.QUEUED ? mail.nextAt() : null,
                    mail.waits() == null ? null : mail.waits().name().toLowerCase(Locale.ROOT),
                    emails(mail.recipients()), mail.partOf() == null ? null : mail.partOf().toString(), mail.again());
        }

        private static List<String> emails(List<MailAddress> addresses) {
            return addresses.stream().map(MailAddress::email).toList();
        }
    }

    record Outgoing(List<OutgoingView> items, String next) {}

    /**
     * Newest first. Who sees not all mail, as in marketing, gets what is about records that they see.
     *
     * @param to a recipient's address, or a part of it
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN', 'MARKETING')")
    Outgoing list(@RequestParam(required = false) String state, @RequestParam(required = false) String to,
            @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        var size = Math.clamp(limit, 1, 500);
        var found = sent.list(state == null ? null : state(state), to, MailsSeen.sql(viewer, "m"),
                after == null ? null : new OutgoingId(after), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Outgoing(page.stream().map(OutgoingView::of).toList(),
                found.size() > size ? page.getLast().id().toString() : null);
    }

    /**
     * @param again it is known that it may arrive twice
     * @param seen  the {@code again} of the mail as the caller read it, so that a call that is repeated does nothing more
     */
    record Sending(Boolean again, Integer seen) {}

    /**
     * Sends a mail that waits now, whatever keeps it; with {@code again} also one that failed or is in doubt, under the same
     * Message-ID. 409 when it left meanwhile, when {@code again} is missing, or when the recipient of an advertisement does
     * not consent any more.
     */
    @PostMapping("/{id}/sending")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    OutgoingView send(@PathVariable OutgoingId id, @RequestBody(required = false) Sending wish, Viewer viewer) {
        return OutgoingView.of(wish == null ? desk.send(id, false, null, viewer) : desk.send(id, Boolean.TRUE.equals(wish.again()), wish.seen(), viewer));
    }

    private static OutboxState state(String key) {
        return Arrays.stream(OutboxState.values()).filter(state -> state.key().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
