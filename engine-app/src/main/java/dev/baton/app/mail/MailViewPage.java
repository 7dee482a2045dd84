package dev.baton.app.mail;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.inbox.ItemViews;
import dev.baton.app.letter.MailFiles;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.SentMails;
import dev.baton.mail.ShownPictures;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import dev.baton.router.read.MailHtml;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A received mail's HTML, a page of its own inside a frame, and the files that came with a mail. Three fences, each enough by itself: it is sanitised by an
 * allow-list, its content security policy knows no scripts and no other places, and its sandbox runs none. It stays of our
 * origin, so that the page around it can give it the height that it needs.
 *
 * <p>Pictures from elsewhere are fetched by the reader's browser, never by us: a server that fetches what strangers name is
 * a door into its own network. The browser asks public names only, by https, and says not where it comes from.
 */
@Controller
@RequestMapping("/mails/{id}")
class MailViewPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final InboundMails mails;
    private final MailShelf shelf;
    private final SentMails sent;
    private final MailFiles files;
    private final VisibleRecords records;
    private final ItemViews items;
    private final ShownPictures shown;
    private final Wording wording;

    MailViewPage(InboundMails mails, MailShelf shelf, SentMails sent, MailFiles files, VisibleRecords records, ItemViews items,
                 ShownPictures shown, Wording wording) {
        this.mails = mails;
        this.shelf = shelf;
        this.sent = sent;
        this.files = files;
        this.records = records;
        this.items = items;
        this.shown = shown;
        this.wording = wording;
    }

    /** @param pictures {@code true} loads those from elsewhere this once */
    @GetMapping("/view")
    String view(@PathVariable MailId id, @RequestParam(defaultValue = "false") boolean pictures, Viewer viewer, Model model,
                HttpServletResponse response) {
        Mail mail = shelf.read(visible(id, viewer));
        boolean remote = pictures || mail.from().map(MailAddress::key)
                .filter(sender -> shown.always(viewer.id(), sender)).isPresent();
        Words words = wording.now();
        response.setHeader("Content-Security-Policy", POLICY.formatted(remote ? " https:" : ""));
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("html", MailHtml.shown(mail, new MailHtml.Asked(remote, place -> "/mails/" + id + "/pictures/" + place,
                        words.text("thread.quote"), words.text("thread.signature"), words.text("thread.missing"))))
                .addAttribute("drawn", MailHtml.isDrawn(mail.html())).addAttribute("remote", remote);
        return "mail/view";
    }

    /** A picture that the mail brought; anything else is to be kept as a file, not seen. */
    @GetMapping("/pictures/{place}")
    ResponseEntity<byte[]> picture(@PathVariable MailId id, @PathVariable int place, Viewer viewer,
                                   HttpServletResponse response) {
        List<Attachment> files = shelf.read(visible(id, viewer)).attachments();
        if (place < 0 || place >= files.size()) {
            throw new NotVisible();
        }
        Attachment file = files.get(place);
        String type = file.pictureType().orElseThrow(NotVisible::new);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()).body(file.bytes());
    }

    /** @param id of a mail received or sent; the file is to be kept and never shown in place */
    @GetMapping("/files/{place}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable int place, Viewer viewer) {
        Optional<InboundMail> received = mails.find(new MailId(id));
        return received.isPresent() ? files.received(visible(received.get(), viewer), place)
                : files.sent(sent.find(new OutgoingId(id)).filter(own -> sees(own.letter().about(), viewer))
                        .orElseThrow(NotVisible::new), place);
    }

    /** From now on this reader sees the pictures of this sender without asking. */
    @PutMapping("/pictures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void always(@PathVariable MailId id, Viewer viewer) {
        shelf.read(visible(id, viewer)).from().ifPresent(sender -> shown.from(viewer.id(), sender.key()));
    }

    private InboundMail visible(MailId id, Viewer viewer) {
        return visible(mails.find(id).orElseThrow(NotVisible::new), viewer);
    }

    /** What is about no record is seen by who sorts it. */
    private InboundMail visible(InboundMail row, Viewer viewer) {
        if (!(row.about() == null ? MailsSeen.all(viewer) || items.about(row.ref(), viewer).isPresent() : sees(row.about(), viewer))) {
            throw new NotVisible();
        }
        return row;
    }

    private boolean sees(Ref about, Viewer viewer) {
        return MailsSeen.all(viewer) || !records.among(viewer, List.of(about)).isEmpty();
    }
}
