package dev.baton.leadform;

import dev.baton.id.Tsids;
import dev.baton.lead.LeadId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent by forms: counted for ever, and kept as long as a mail address is to be confirmed. */
@Component
public class FormSubmissions {

    /** How long a link may be followed. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    FormSubmissions(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of one. */
    public enum State {
        WAITING, TAKEN, EXPIRED
    }

    /** @param said null once it is no longer waiting */
    public record Submission(SubmissionId id, LeadFormId form, State state, String said, Instant at) {
    }

    /** @param taken how many became leads @param waiting how many may yet @param expired how many never did */
    public record Count(int taken, int waiting, int expired) {

        public static final Count NONE = new Count(0, 0, 0);
    }

    public void taken(LeadForm form, int version, String language, LeadId lead) {
        add(form, version, language, State.TAKEN, null, null, null, lead, null);
    }

    /**
     * It waits for whoever knows the secret.
     *
     * @param secretHash of the secret in the link, {@code addressHash} of whom it was sent to
     */
    public SubmissionId waits(LeadForm form, int version, String language, String secretHash, String addressHash, String said) {
        return add(form, version, language, State.WAITING, secretHash, addressHash, said, null, clock.instant().plus(PATIENCE));
    }

    private SubmissionId add(LeadForm form, int version, String language, State state, String secretHash, String addressHash,
                             String said, LeadId lead, Instant until) {
        SubmissionId id = ids.next(SubmissionId::new);
        jdbc.sql("""
                insert into lead_form_submission (id, form_id, form_version, language, state, secret_hash, address_hash, said,
                  lead_id, at, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), form.id().value(), version, language, state.name(), secretHash, addressHash, said,
                        lead == null ? null : lead.value(), Timestamp.from(clock.instant()), until == null ? null : Timestamp.from(until))
                .update();
        return id;
    }

    /** How many wait for the owner of this address. */
    public int waitingFor(String addressHash) {
        return jdbc.sql("select count(*) from lead_form_submission where address_hash = ? and state = 'WAITING' and valid_until > ?")
                .params(addressHash, Timestamp.from(clock.instant())).query(Integer.class).single();
    }

    /** Nobody else decides about it until this transaction ends; empty when its time is over. */
    public Optional<Submission> hold(LeadForm form, String secretHash) {
        return jdbc.sql("""
                select id, state, said, at from lead_form_submission
                where form_id = ? and secret_hash = ? and valid_until > ? for update""")
                .params(form.id().value(), secretHash, Timestamp.from(clock.instant()))
                .query((row, n) -> new Submission(new SubmissionId(row.getLong(1)), form.id(), State.valueOf(row.getString(2)),
                        row.getString(3), row.getTimestamp(4).toInstant())).optional();
    }

    /** It became a lead. What it said is the lead's now; the link goes on saying so until its time is over. */
    public void confirmed(Submission one, LeadId lead) {
        jdbc.sql("update lead_form_submission set state = 'TAKEN', said = null, lead_id = ? where id = ?")
                .params(lead.value(), one.id().value()).update();
    }

    /** What nobody confirmed in time is forgotten. */
    public int sweep() {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update lead_form_submission set secret_hash = null, address_hash = null, valid_until = null where valid_until < ? and state = 'TAKEN'")
                .param(now).update();
        return jdbc.sql("""
                update lead_form_submission set state = 'EXPIRED', said = null, secret_hash = null, address_hash = null, valid_until = null
                where valid_until < ?""").param(now).update();
    }

    /** By form. */
    public Map<LeadFormId, Count> counts() {
        Map<LeadFormId, Count> counts = new HashMap<>();
        jdbc.sql("select form_id, state, count(*) from lead_form_submission group by form_id, state").query((row, n) ->
                counts.merge(new LeadFormId(row.getLong(1)), count(State.valueOf(row.getString(2)), row.getInt(3)),
                        (one, other) -> new Count(one.taken() + other.taken(), one.waiting() + other.waiting(),
                                one.expired() + other.expired()))).list();
        return counts;
    }

    private static Count count(State state, int n) {
        return switch (state) {
            case TAKEN -> new Count(n, 0, 0);
            case WAITING -> new Count(0, n, 0);
            case EXPIRED -> new Count(0, 0, n);
        };
    }
}
