package dev.baton.app.mail;

import dev.baton.app.inbox.WorkPane;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailId;
import dev.baton.refusal.NotVisible;
import dev.baton.router.MailShelf;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A mail to sort, shown to whoever may see the task: who wrote what, and why the rules were not sure. */
@Component
class MailPane implements WorkPane {

    private final InboundMails mails;
    private final MailShelf shelf;

    MailPane(InboundMails mails, MailShelf shelf) {
        this.mails = mails;
        this.shelf = shelf;
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
        model.addAttribute("row", row).addAttribute("letter", shelf.read(row));
    }
}
