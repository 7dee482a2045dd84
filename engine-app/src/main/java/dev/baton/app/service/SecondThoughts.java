package dev.baton.app.service;

import dev.baton.app.compose.Correspondence;
import dev.baton.id.Ref;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingId;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a case what it was before an answer that is taken back. */
@Component
class SecondThoughts {

    private final SentMails sent;
    private final CaseDesk desk;
    private final JdbcClient jdbc;

    SecondThoughts(SentMails sent, CaseDesk desk, JdbcClient jdbc) {
        this.sent = sent;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    private record Change(CaseStatus before, CaseStatus after, Instant firstBefore) {
    }

    /** Keeps what an answer changed in its case. */
    void about(OutgoingId mail, Case before, Case after) {
        jdbc.sql("insert into case_answer (mail_id, case_id, status_before, status_after, first_before) values (?, ?, ?, ?, ?)")
                .params(mail.value(), before.id().value(), before.status().name(), after.status().name(),
                        before.firstAnsweredAt() == null ? null : Timestamp.from(before.firstAnsweredAt())).update();
    }

    /** @throws NotVisible when it is no answer in this case that can be taken back */
    void takenBack(Case one, OutgoingId id) {
        Change change = change(one, id).orElseThrow(NotVisible::new);
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
        return mail.letter().purpose().equals(Correspondence.ANSWER) && mail.state() != OutboxState.WITHDRAWN
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
