package dev.baton.mail;

import dev.baton.id.Tsids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places that mailboxes were fetched from, numbered. UIDs say nothing beside another server's or another log-in's;
 * who comes back to a place goes on where it was left.
 */
final class Places {

    private final JdbcClient jdbc;
    private final Tsids ids;

    Places(JdbcClient jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Asked by the owner of the mailbox alone; were there two, the index would refuse the second. */
    int number(MailboxId mailbox, String place) {
        return jdbc.sql("select number from mailbox_place where mailbox_id = ? and place = ?")
                .params(mailbox.value(), place).query(Integer.class).optional().orElseGet(() -> added(mailbox, place));
    }

    private int added(MailboxId mailbox, String place) {
        int next = jdbc.sql("select coalesce(max(number) + 1, 0) from mailbox_place where mailbox_id = ?")
                .param(mailbox.value()).query(Integer.class).single();
        jdbc.sql("insert into mailbox_place (id, mailbox_id, place, number) values (?, ?, ?, ?)")
                .params(ids.next(), mailbox.value(), place, next).update();
        return next;
    }
}
