package dev.baton.app.service;

import dev.baton.id.Ref;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.refusal.Clash;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseStatus;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An answer that was written on a page lies in the outbox for a few seconds, and for so long it can be taken back: it does
 * not leave, and the case is as it was before. {@code baton.mail.undo} says for how long; zero sends at once, for good.
 */
@Component
class SecondThoughts {

    private final SentMails sent;
    private final CaseDesk desk;
    private final JdbcClient jdbc;
    private final Duration time;

    SecondThoughts(SentMails sent, CaseDesk desk, JdbcClient jdbc, @Value("${baton.mail.undo:10s}") Duration time) {
        this.sent = sent;
        this.desk = desk;
        this.jdbc = jdbc;
        this.time = time;
    }

    Duration time() {
        return time;
    }

    private record Change(CaseStatus before, CaseStatus after, Instant firstBefore) {
    }

    /** Keeps what an answer changed in its case. */
    void about(OutgoingId mail, Case before, Case after) {
        jdbc.sql("insert into case_answer (mail_id, case_id, status_before, status_after, first_before) values (?, ?, ?, ?, ?)")
                .params(mail.value(), before.id().value(), before.status().name(), after.status().name(),
                        before.firstAnsweredAt() == null ? null : Timestamp.from(before.firstAnsweredAt())).update();
    }

    /**
     * @param by who thought better of it
     * @throws Clash when it has left, or was taken back before
     * @throws NotVisible when it is no answer in this case that can be taken back
     */
    void takeBack(Case one, OutgoingId id, String by) {
        Change change = change(one, id).orElseThrow(NotVisible::new);
        if (!sent.withdraw(id, "Taken back by " + by)) {
            throw new Clash("cases.left");
        }
        Optional<OutgoingMail> later = sent.about(one.ref()).stream().filter(mail -> isLater(mail, id)).findFirst();
        if (later.isPresent()) {
            inherit(change, later.get());
            desk.overtaken(one, ref(id), change.firstBefore(), ref(later.get().id()), later.get().createdAt());
        } else {
            desk.takenBack(one, ref(id), change.after(), change.before(), change.firstBefore());
        }
    }

    /** A later answer takes the place of the one that is gone: were it taken back too, the case would be as before both. */
    private void inherit(Change gone, OutgoingMail later) {
        jdbc.sql("update case_answer set status_before = case when status_before = ? then ? else status_before end,"
                        + " first_before = ? where mail_id = ?")
                .params(gone.after().name(), gone.before().name(),
                        gone.firstBefore() == null ? null : Timestamp.from(gone.firstBefore()), later.id().value()).update();
    }

    private static Ref ref(OutgoingId id) {
        return Ref.to("outgoing", id);
    }

    private static boolean isLater(OutgoingMail mail, OutgoingId id) {
        return mail.letter().purpose().equals(CaseMails.ANSWER) && mail.state() != OutboxState.WITHDRAWN
                && mail.id().value() > id.value();
    }

    private Optional<Change> change(Case one, OutgoingId id) {
        return jdbc.sql("select * from case_answer where mail_id = ? and case_id = ?").params(id.value(), one.id().value())
                .query((row, n) -> {
                    Timestamp first = row.getTimestamp("first_before");
                    return new Change(CaseStatus.valueOf(row.getString("status_before")),
                            CaseStatus.valueOf(row.getString("status_after")), first == null ? null : first.toInstant());
                }).optional();
    }
}
