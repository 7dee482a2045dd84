package dev.baton.mail;

import dev.baton.id.Tsids;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail that the mail server had taken and that came back. */
public final class Returns {

    private final JdbcClient jdbc;
    private final Parts parts;

    public Returns(JdbcClient jdbc, Tsids ids) {
        this.jdbc = jdbc;
        this.parts = new Parts(jdbc, ids);
    }

    /**
     * It failed. Where it reached others they keep their row, and those who are lost have one of their own: whoever sends it
     * again means them only.
     *
     * @param lost of its recipients; empty when the report names none of them, which speaks of all
     * @return the row that failed; the mail itself, unchanged, when it is not known to have left
     */
    public OutgoingMail returned(OutgoingMail mail, Collection<MailAddress> lost, String reason) {
        var now = read(mail.id(), " for update"); // another report on it may be filed in this moment
        if (now.state() != OutboxState.SENT) {
            return now;
        }
        Set<String> keys = lost.stream().map(MailAddress::key).collect(Collectors.toSet());
        var split = now.recipients().stream().collect(Collectors.partitioningBy(one -> keys.contains(one.key())));
        return split.get(true).isEmpty() && !lost.isEmpty() ? now
                : read(split.get(true).isEmpty() || split.get(false).isEmpty() ? failed(now, reason)
                        : divided(now, split.get(false), split.get(true), reason), "");
    }

    private OutgoingId failed(OutgoingMail mail, String reason) {
        jdbc.sql("update outbox_mail set state = 'FAILED', failure = ? where id = ?")
                .params(MailWork.shortened(reason, 1000), mail.id().value()).update();
        return mail.id();
    }

    private OutgoingId divided(OutgoingMail mail, List<MailAddress> served, List<MailAddress> lost, String reason) {
        jdbc.sql("update outbox_mail set only_to = ? where id = ?").params(AddressList.written(served), mail.id().value()).update();
        return parts.add(mail, OutboxState.FAILED, lost, reason, mail.nextAt());
    }

    private OutgoingMail read(OutgoingId id, String lock) {
        return jdbc.sql("select * from outbox_mail where id = ?" + lock).param(id.value()).query(OutgoingMail::read).single();
    }
}
