package dev.baton.app.mail;

import dev.baton.app.letter.MailReasons;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundMails.Delivered;
import dev.baton.mail.MailDispositions;
import dev.baton.mail.MailDispositions.Disposition;
import dev.baton.mail.MailId;
import dev.baton.mail.MailOutcome;
import dev.baton.router.MailShelf;
import dev.baton.team.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Every inbound mail with its outcome and reason, for supervisors. */
@RestController
@RequestMapping("/api/v1/mails")
class MailsApi {

    static final int LONGEST_NOTE = 500;

    private final InboundMails mails;
    private final MailDispositions dispositions;
    private final MailShelf shelf;
    private final Wording wording;

    MailsApi(InboundMails mails, MailDispositions dispositions, MailShelf shelf, Wording wording) {
        this.mails = mails;
        this.dispositions = dispositions;
        this.shelf = shelf;
        this.wording = wording;
    }

    /**
     * One line a delivery.
     *
     * @param id      of the mail; the same in both lines of a mail that came twice
     * @param outcome null while it waits
     * @param reason  a sentence in the language that is asked for
     * @param subject {@code type:id} of the case or lead; null when there is none
     * @param claims  {@code type:id} of a record that it names though its sender has nothing to do with it; null for none
     * @param messageIdReused an older mail with other content has the same Message-ID
     */
    record MailView(String id, String mailbox, String from, String fromName, String title, String messageId, int size,
            Instant at,
            String outcome, String reason, String subject, String claims, int attempts, boolean messageIdReused) {

        static MailView of(Delivered delivered, Words words) {
            return of(delivered.mail(), delivered.outcome(), words);
        }

        static MailView of(InboundMail mail, MailOutcome outcome, Words words) {
            return new MailView(mail.id().toString(), mail.mailbox(), mail.from() == null ? null : mail.from().email(),
                    mail.from() == null ? null : mail.from().name(), mail.subject(), mail.messageId(), mail.size(),
                    mail.storedAt(),
                    outcome == null ? null : outcome.key(), MailReasons.said(mail.reason(), words), mail.about() == null ? null : mail.about()
                    .toString(), mail.claimed() == null ? null : mail.claimed().toString(),
                    mail.attempts(), mail.idReused());
        }
    }

    record Mails(List<MailView> items, String next) {}

    /** Newest first. */
    @GetMapping
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    Mails list(@RequestParam(required = false) String outcome, @RequestParam(required = false) String mailbox,
            @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, 500);
        var found = mails.list(outcome == null ? null : outcome(outcome), mailbox, after, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var words = wording.now();
        return new Mails(page.stream().map(line -> MailView.of(line, words)).toList(),
                found.size() > size ? Long.toString(page.getLast().id()) : null);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    MailView one(@PathVariable long id) {
        var mail = found(id);
        return MailView.of(mail, mail.outcome(), wording.now());
    }

    /** The mail exactly as it was fetched. */
    @GetMapping("/{id}/raw")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        var mail = found(id);
        return ResponseEntity.ok().contentType(MediaType.valueOf("message/rfc822"))
                .header("Content-Disposition", "attachment; filename=\"mail-" + mail.id() + ".eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(shelf.raw(mail));
    }

    record Wish(@NotNull @Pattern(regexp = "retry|release|discard") String disposition, @Size(max = LONGEST_NOTE) String note) {}

    /** 409 when the mail has a case or lead already, or is under way. */
    @PutMapping("/{id}/disposition")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    MailView dispose(@PathVariable long id, @RequestBody @Valid Wish wish, Viewer viewer) {
        var mail = found(id);
        if (!dispositions.dispose(mail.id(), Disposition.valueOf(wish.disposition().toUpperCase(Locale.ROOT)),
                wish.note() == null || wish.note().isBlank() ? viewer.name() : wish.note().strip())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return one(id);
    }

    private InboundMail found(long id) {
        return mails.find(new MailId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MailOutcome outcome(String key) {
        return Arrays.stream(MailOutcome.values()).filter(outcome -> outcome.key().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
