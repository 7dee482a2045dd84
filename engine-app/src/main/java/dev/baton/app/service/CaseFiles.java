package dev.baton.app.service;

import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailId;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Attachment;
import dev.baton.service.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files that customers send. A browser is made to keep them, whatever they say they are. */
@Component
class CaseFiles {

    private final InboundMails mails;
    private final MailShelf shelf;

    CaseFiles(InboundMails mails, MailShelf shelf) {
        this.mails = mails;
        this.shelf = shelf;
    }

    Optional<InboundMail> mail(MailId id) {
        return mails.find(id);
    }

    /**
     * @param place of the file in the mail, counted from 0
     * @throws NotVisible when the mail is not of this case, or has no such file
     */
    ResponseEntity<byte[]> answer(Case one, MailId id, int place) {
        InboundMail mail = mail(id).filter(found -> one.ref().equals(found.about())).orElseThrow(NotVisible::new);
        List<Attachment> files = shelf.read(mail).attachments();
        if (place < 0 || place >= files.size()) {
            throw new NotVisible();
        }
        Attachment file = files.get(place);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(file.bytes());
    }
}
