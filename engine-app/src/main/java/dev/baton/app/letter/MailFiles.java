package dev.baton.app.letter;

import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.mail.Enclosure;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailId;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The files that customers send, and ours. A browser is made to keep them, whatever they say they are. Places in a mail count
 * from 0; a file that is not there is {@link NotVisible}.
 */
@Component
public class MailFiles {

    private final InboundMails mails;
    private final SentMails sent;
    private final MailShelf shelf;
    private final FileStore store;

    MailFiles(InboundMails mails, SentMails sent, MailShelf shelf, FileStore store) {
        this.mails = mails;
        this.sent = sent;
        this.shelf = shelf;
        this.store = store;
    }

    /** @param mail received or sent; one that is not about this record is not there */
    public ResponseEntity<Resource> about(Ref record, long mail, int place) {
        return about(List.of(record), mail, place);
    }

    /** As {@link #about(Ref, long, int)}, of records whose mails are one thread. */
    public ResponseEntity<Resource> about(List<Ref> thread, long mail, int place) {
        return mails.find(new MailId(mail)).map(received -> received(require(thread, received.about(), received), place))
                .orElseGet(() -> sent.find(new OutgoingId(mail)).map(own -> sent(require(thread, own.letter().about(), own), place))
                        .orElseThrow(NotVisible::new));
    }

    private static <M> M require(List<Ref> thread, Ref about, M mail) {
        if (about == null || !thread.contains(about)) {
            throw new NotVisible();
        }
        return mail;
    }

    public ResponseEntity<Resource> received(InboundMail mail, int place) {
        Attachment file = at(place, shelf.read(mail).attachments());
        return answer(file.name(), file.bytes().length, new ByteArrayResource(file.bytes()));
    }

    public ResponseEntity<Resource> sent(OutgoingMail mail, int place) {
        Enclosure file = at(place, mail.letter().enclosures());
        try {
            return answer(file.name(), file.size(), new InputStreamResource(store.open(file.hash())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static <T> T at(int place, List<T> files) {
        if (place < 0 || place >= files.size()) {
            throw new NotVisible();
        }
        return files.get(place);
    }

    /** For a browser to keep, whatever it says it is. */
    public static ResponseEntity<Resource> answer(String name, long size, Resource bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).contentLength(size)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(bytes);
    }
}
