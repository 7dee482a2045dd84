package dev.baton.app.compose;

import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailAddress;
import dev.baton.mail.MailId;
import dev.baton.mail.Uploads.Upload;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import dev.baton.team.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a received mail looks like in one that forwards it: its text quoted, and its files. */
@Component
class Forwarding {

    private final InboundMails mails;
    private final MailShelf shelf;
    private final OutgoingFiles files;
    private final Wording wording;

    Forwarding(InboundMails mails, MailShelf shelf, OutgoingFiles files, Wording wording) {
        this.mails = mails;
        this.shelf = shelf;
        this.files = files;
        this.wording = wording;
    }

    /** @param refused why a file does not go along, in finished sentences */
    record Quoted(String text, List<Upload> files, List<String> refused) {
    }

    /** Its files are the viewer's own from now on, to be sent or not. Slow, so outside any unit of work. */
    Quoted quote(Topic topic, MailId id, Viewer viewer) throws IOException {
        InboundMail row = mails.find(id).filter(mail -> mail.about() != null && topic.threads().contains(mail.about())).orElseThrow(NotVisible::new);
        Mail mail = shelf.read(row);
        List<Upload> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Attachment file : mail.attachments()) {
            try {
                taken.add(files.take(new ByteArrayInputStream(file.bytes()), file.name(), file.type(), viewer));
            } catch (Invalid mayNotTravel) {
                mayNotTravel.fields().forEach(why -> refused.add(wording.now().text(why.key(), why.arguments())));
            }
        }
        return new Quoted(text(row, mail), taken, refused);
    }

    private String text(InboundMail row, Mail mail) {
        Words words = wording.now();
        return words.text("compose.quote", mail.from().map(MailAddress::toString).orElse(""), words.dateTime(row.storedAt()),
                mail.subject(), mail.to().stream().map(MailAddress::toString).collect(Collectors.joining(", "))) + "\n\n"
                + mail.text().strip();
    }
}
