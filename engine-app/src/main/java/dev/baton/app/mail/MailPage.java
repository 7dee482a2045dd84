package dev.baton.app.mail;

import dev.baton.app.letter.Letters;
import dev.baton.app.letter.MailReasons;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailDispositions.Disposition;
import dev.baton.mail.MailDispositions;
import dev.baton.mail.MailId;
import dev.baton.mail.MailOutcome;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Mail that came in by what became of it; what nothing became of can be tried again, released or discarded. */
@Controller
@RequestMapping("/mails")
class MailPage {

    private static final int LINES = 50;

    private final MailLines lines;
    private final InboundMails mails;
    private final MailDispositions dispositions;
    private final MailShelf shelf;
    private final Claims claims;
    private final MailDeeds deeds;
    private final Midnight midnight;
    private final Wording wording;

    MailPage(MailLines lines, InboundMails mails, MailDispositions dispositions, MailShelf shelf, Claims claims, MailDeeds deeds, Midnight midnight,
             Wording wording) {
        this.lines = lines;
        this.mails = mails;
        this.dispositions = dispositions;
        this.shelf = shelf;
        this.claims = claims;
        this.deeds = deeds;
        this.midnight = midnight;
        this.wording = wording;
    }

    /**
     * @param outcome as the API names it; null for any
     * @param after id of the last mail of the page before
     */
    @GetMapping
    String list(@RequestParam(required = false) String outcome, @RequestParam(required = false) LocalDate since,
                @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        MailOutcome wanted = outcome(outcome);
        List<MailLines.In> found = lines.in(wanted, midnight.of(since), after, LINES + 1, viewer);
        List<MailLines.In> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String narrow = since == null ? "" : "since=" + since + "&";
        String query = (wanted == null ? "" : "outcome=" + wanted.key() + "&") + narrow;
        Words words = wording.now();
        model.addAttribute("lines", shown.stream().map(line -> line.said(words)).toList()).addAttribute("tabs", tabs(wanted, narrow, viewer))
                .addAttribute("all", MailsSeen.all(viewer)).addAttribute("here", "/mails?" + query)
                .addAttribute("narrowed", since == null ? null
                        : new Narrowed(wording.now().text("web.since", wording.now().date(midnight.of(since))), "/mails"))
                .addAttribute("more", found.size() > LINES ? "/mails?" + query + "after=" + shown.getLast().id() : null);
        return "mail/mails";
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        InboundMail row = found(id);
        Mail mail = shelf.read(row);
        Words words = wording.now();
        model.addAttribute("row", row).addAttribute("read", MailRead.of(mail, words))
                .addAttribute("letter", Letters.of(ThreadMail.in(row, mail), "/mails/" + id + "/files/", words))
                .addAttribute("deeds", deeds.about(row.ref()))
                .addAttribute("claims", claims.shown(row.claimed(), viewer)).addAttribute("number", claims.number(row.about()))
                .addAttribute("reason", MailReasons.said(row.reason(), words))
                .addAttribute("disposable", MailDispositions.takes(row.outcome(), row.about()));
        return "mail/mail";
    }

    /** The mail exactly as it was fetched. */
    @GetMapping("/{id}/raw")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return ResponseEntity.ok().contentType(MediaType.valueOf("message/rfc822"))
                .header("Content-Disposition", "attachment; filename=\"mail-" + id + ".eml\"").body(shelf.raw(found(id)));
    }

    @PutMapping("/{id}/disposition")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dispose(@PathVariable long id, @RequestParam Disposition disposition, @RequestParam(defaultValue = "") String note,
                 Viewer viewer, HttpServletResponse response) {
        if (note.length() > MailsApi.LONGEST_NOTE) {
            throw Invalid.field("note", "inbox.form.tooLong");
        }
        if (!dispositions.dispose(found(id).id(), disposition, note.isBlank() ? viewer.name() : note.strip())) {
            throw new Clash("mail.tooLate");
        }
        Toast.said(response, wording.now().text("mail.said." + disposition.name().toLowerCase()));
    }

    private List<Tab> tabs(MailOutcome current, String narrow, Viewer viewer) {
        Words words = wording.now();
        Map<String, Long> counts = lines.outcomes(viewer);
        boolean whole = narrow.isEmpty();
        Stream<Tab> known = Stream.of(MailOutcome.values())
                .filter(outcome -> outcome == current || outcome == MailOutcome.QUARANTINED && MailsSeen.all(viewer)
                        || counts.containsKey(outcome.name()))
                .map(outcome -> new Tab(words.text("mail.outcome." + outcome.key()),
                        "/mails?" + narrow + "outcome=" + outcome.key(),
                        whole ? counts.getOrDefault(outcome.name(), 0L) : null, outcome == current));
        return Stream.concat(Stream.of(new Tab(words.text("cases.all"), "/mails?" + narrow, null, current == null)), known)
                .toList();
    }

    private InboundMail found(long id) {
        return mails.find(new MailId(id)).orElseThrow(NotVisible::new);
    }

    private static MailOutcome outcome(String key) {
        return Stream.of(MailOutcome.values()).filter(outcome -> Objects.equals(outcome.key(), key)).findFirst().orElse(null);
    }
}
