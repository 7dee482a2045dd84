package dev.baton.app.mailbox;

import dev.baton.id.Id;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.OurMailboxes;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.unit.UnitOfWork;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mailboxes made, changed and removed, in the caller's unit of work; every node follows within seconds. */
@Component
class MailboxDesk {

    private final Mailboxes mailboxes;
    private final WantedMailbox wanted;
    private final OurMailboxes known;
    private final JdbcClient jdbc;

    MailboxDesk(Mailboxes mailboxes, WantedMailbox wanted, OurMailboxes known, JdbcClient jdbc) {
        this.mailboxes = mailboxes;
        this.wanted = wanted;
        this.known = known;
        this.jdbc = jdbc;
    }

    /** @param called id or address */
    Mailbox the(String called) {
        return Id.read(called, MailboxId::new).map(mailboxes::findById)
                .orElseGet(() -> mailboxes.findByAddress(called.toLowerCase(Locale.ROOT))).orElseThrow(NotVisible::new);
    }

    /** @throws Invalid when a field does not do */
    Mailbox create(MailboxForm form) {
        Mailbox made = wanted.of(null, form);
        if (mailboxes.findByAddress(made.address()).isPresent()) {
            throw Invalid.field("address", "mailbox.taken");
        }
        return kept(made);
    }

    /** @throws Invalid when a field does not do */
    Mailbox change(Mailbox before, MailboxForm form) {
        Mailbox made = wanted.of(before, form);
        return made.equals(before) ? before : kept(made);
    }

    /** Its mail is fetched no more; everything else stays. */
    Mailbox rest(Mailbox one, boolean active) {
        return kept(one.resting(!active));
    }

    /** @throws Clash when mail has come to it: then it can only rest */
    void remove(Mailbox one) {
        if (isNamed(one, "mail_message") || isNamed(one, "mail_delivery") || isNamed(one, "mail_passed_over")) {
            throw new Clash("mailbox.hasMail");
        }
        jdbc.sql("delete from mailbox_place where mailbox_id = ?").param(one.id().value()).update();
        mailboxes.delete(one);
        UnitOfWork.now().afterCommit(known::forget);
    }

    private boolean isNamed(Mailbox one, String table) {
        return !jdbc.sql("select id from " + table + " where mailbox_id = ? limit 1").param(one.id().value())
                .query(Long.class).list().isEmpty();
    }

    private Mailbox kept(Mailbox made) {
        Mailbox saved = mailboxes.save(made);
        UnitOfWork.now().afterCommit(known::forget);
        return saved;
    }
}
