package dev.baton.app.mail;

import dev.baton.app.inbox.WorkPane;
import dev.baton.app.letter.Letters;
import dev.baton.app.letter.ThreadMail;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailId;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.router.read.Mail;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A mail to sort, shown to whoever may see the task: who wrote what, and why the rules were not sure. */
@Component
class MailPane implements WorkPane {

    private final InboundMails mails;
    private final MailShelf shelf;
    private final Claims claims;
    private final Wording wording;

    MailPane(InboundMails mails, MailShelf shelf, Claims claims, Wording wording) {
        this.mails = mails;
        this.shelf = shelf;
        this.claims = claims;
        this.wording = wording;
    }

    @Override
    public String type() {
        return "mail";
    }

    @Override
    public String template() {
        return "mail/mail-panes";
    }

    @Override
    public void fill(Ref subject, Viewer viewer, Model model) {
        InboundMail row = mails.find(new MailId(subject.id())).orElseThrow(NotVisible::new);
        Mail mail = shelf.read(row);
        model.addAttribute("row", row).addAttribute("letter", mail).addAttribute("claims", claims.shown(row.claimed(), viewer))
                .addAttribute("shown", Letters.of(ThreadMail.in(row, mail), "/mails/" + row.id() + "/files/", wording.now()));
    }
}
