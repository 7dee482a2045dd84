package dev.baton.router;

import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.router.fetch.Envelope;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Judgement;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.judge.WebForm;
import dev.baton.router.read.Mail;
import dev.baton.router.read.MailReader;
import java.util.Optional;

/**
 * A mail on trial: read and judged as the workers do it, with what is known now. Nothing is stored, and it counts as
 * nobody's answer.
 */
public final class MailTrial {

    private final MailReader reader;
    private final Knowledge known;
    private final Judge judge;
    private final InboundMails mails;

    public MailTrial(MailReader reader, Knowledge known, InboundMails mails) {
        this.reader = reader;
        this.known = known;
        this.judge = new Judge(known);
        this.mails = mails;
    }

    /** @param before the same mail, when it lies in the store already: coming again it would be a duplicate */
    public record Tried(Mail mail, Judgement judgement, Optional<InboundMail> before) {}

    public Tried of(byte[] raw) {
        var mail = WebForm.read(reader.read(raw), known);
        return new Tried(mail, judge.judge(mail), mails.withContent(Envelope.of(raw).contentHash()));
    }
}
