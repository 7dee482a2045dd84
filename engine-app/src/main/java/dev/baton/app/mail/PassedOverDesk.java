package dev.baton.app.mail;

import dev.baton.mail.Mailbox;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.PassedOverId;
import dev.baton.mail.PassedOverMail;
import dev.baton.mail.PassedOverMails;
import dev.baton.refusal.NotVisible;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mail that servers do not hand out, or that is too large. */
@Component
class PassedOverDesk {

    private final PassedOverMails mails;
    private final Mailboxes mailboxes;
    private final Clock clock;

    PassedOverDesk(PassedOverMails mails, Mailboxes mailboxes, Clock clock) {
        this.mails = mails;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * @param uid    that the server gave it in this folder
     * @param since  when it was refused first
     * @param last   when it was asked for last
     * @param reason what the server said
     * @param size   in bytes, of one that is too large to be fetched; else null
     * @param asked  when somebody wanted it asked for again; null when nobody waits for that
     */
    record Line(String id, String mailbox, String folder, long uid, Instant since, Instant last, String reason, Long size,
                Instant asked) {
    }

    /** Whoever waits longest first. */
    List<Line> list(long after, int most) {
        var found = mails.after(after, most);
        Map<Object, String> addresses = mailboxes.findAllById(found.stream().map(PassedOverMail::mailboxId).distinct().toList())
                .stream().collect(Collectors.toMap(Mailbox::id, Mailbox::address));
        return found.stream().map(one -> line(one, addresses.get(one.mailboxId()))).toList();
    }

    /** Its router asks for it within seconds. */
    Line ask(PassedOverId id) {
        var one = mails.save(mails.findById(id).orElseThrow(NotVisible::new).askedFor(clock.instant()));
        return line(one, mailboxes.findById(one.mailboxId()).map(Mailbox::address).orElse(null));
    }

    private static Line line(PassedOverMail one, String mailbox) {
        return new Line(one.id().toString(), mailbox, one.folder(), one.uid(), one.since(), one.notedAt(), one.reason(),
                one.size(), one.askedAt());
    }
}
