package dev.baton.router;

import dev.baton.file.FileStore;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailId;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.judge.WebForm;
import dev.baton.router.read.Mail;
import dev.baton.router.read.MailReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stored mail, read. Text and attachments are not copied into rows: the raw bytes are read again (a millisecond) when a
 * step of a process or a page asks. The last few hundred stay at hand.
 */
public final class MailShelf {

    private static final int AT_HAND = 300;
    private static final int SMALL = 200_000;

    private final InboundMails mails;
    private final FileStore files;
    private final MailReader reader;
    private final Knowledge known;
    private final Map<MailId, Mail> atHand = Collections.synchronizedMap(new LinkedHashMap<>(AT_HAND * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MailId, Mail> eldest) {
            return size() > AT_HAND;
        }
    });

    public MailShelf(InboundMails mails, FileStore files, MailReader reader, Knowledge known) {
        this.mails = mails;
        this.files = files;
        this.reader = reader;
        this.known = known;
    }

    /** @throws java.util.NoSuchElementException when there is no such mail */
    public Mail read(MailId id) {
        var mail = atHand.get(id);
        return mail != null ? mail : read(mails.find(id).orElseThrow());
    }

    public Mail read(InboundMail row) {
        var mail = atHand.get(row.id());
        if (mail == null) {
            mail = WebForm.read(reader.read(raw(row)), known);
            if (row.size() < SMALL) {
                atHand.put(row.id(), mail);
            }
        }
        return mail;
    }

    /** The mail exactly as it was fetched. */
    public byte[] raw(InboundMail row) {
        return files.get(row.rawHash());
    }
}
