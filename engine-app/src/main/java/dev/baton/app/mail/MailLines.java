package dev.baton.app.mail;

import dev.baton.app.letter.MailReasons;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.mail.MailDispositions;
import dev.baton.mail.MailOutcome;
import dev.baton.team.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail that came in and mail that went out as people read it: newest first, by keyset, as far as they may see it. */
@Component
public class MailLines {

    private static final String WITH_CASE = " left join crm_case c on m.about_type = 'case' and c.id = m.about_id ";

    private final JdbcClient jdbc;

    MailLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param outcome null while it waits
     * @param about the record; null for none
     * @param number of the case that it is about; null for other records
     */
    public record In(String id, Instant at, String from, String subject, String mailbox, MailOutcome outcome, String reason,
                     Ref about, Long number) {

        /** With its reason in the reader's language. */
        In said(Words words) {
            return new In(id, at, from, subject, mailbox, outcome, MailReasons.said(reason, words), about, number);
        }

        /** Somebody may try it again, release it or discard it. */
        public boolean disposable() {
            return MailDispositions.takes(outcome, about);
        }
    }

    /**
     * @param automatic written by a machine
     * @param nextAt when it is tried, while it is queued; else null
     * @param waits {@code rate} or {@code house}; null when nothing but its turn keeps it
     */
    public record Out(String id, Instant at, String to, String subject, String state, int attempts, String failure,
                      boolean automatic, Ref about, Long number, Instant nextAt, String waits, int again) {

        /** With its reason in the reader's language, as far as it is ours. */
        Out said(Words words) {
            return new Out(id, at, to, subject, state, attempts, MailReasons.said(failure, words), automatic, about, number, nextAt,
                    waits, again);
        }

        /** Somebody may send it now. */
        public boolean waiting() {
            return state.equals("QUEUED");
        }

        /** Somebody may send it again. */
        public boolean lost() {
            return state.equals("FAILED") || state.equals("AMBIGUOUS");
        }

        /** Changes by itself: it waits for its turn, or is on its way. */
        public boolean moving() {
            return waiting() || state.equals("CLAIMED") || state.equals("IN_DATA");
        }

        /** Another one as soon as something else is to be shown of it. */
        public String print() {
            return id + ":" + Integer.toHexString(List.of(state, attempts, String.valueOf(failure), String.valueOf(nextAt),
                    String.valueOf(waits), again).hashCode());
        }
    }

    public List<In> in(MailOutcome outcome, Instant since, Long before, int limit, Viewer viewer) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder("select m.*, b.address, c.number from mail_message m join mailbox b on b.id = m.mailbox_id")
                .append(WITH_CASE).append("where ").append(MailsSeen.sql(viewer, "m"));
        filter(sql, values, " and m.outcome = ?", outcome == null ? null : outcome.name());
        filter(sql, values, " and m.stored_at >= ?", since == null ? null : Timestamp.from(since));
        filter(sql, values, " and m.id < ?", before);
        sql.append(" order by m.id desc limit ").append(limit);
        return jdbc.sql(sql.toString()).params(values).query(MailLines::in).list();
    }

    public List<Out> out(String state, Boolean automatic, Instant since, Long before, int limit, Viewer viewer) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder("select m.*, c.number from outbox_mail m").append(WITH_CASE).append("where ")
                .append(MailsSeen.sql(viewer, "m"));
        filter(sql, values, " and m.state = ?", state);
        filter(sql, values, " and m.automatic = ?", automatic);
        filter(sql, values, " and m.created_at >= ?", since == null ? null : Timestamp.from(since));
        filter(sql, values, " and m.id < ?", before);
        sql.append(" order by m.id desc limit ").append(limit);
        return jdbc.sql(sql.toString()).params(values).query(MailLines::out).list();
    }

    /** Those of these that the viewer may see; newest first. */
    List<Out> out(List<Long> ids, Viewer viewer) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select m.*, c.number from outbox_mail m" + WITH_CASE + "where m.id in (:ids) and "
                + MailsSeen.sql(viewer, "m") + " order by m.id desc").param("ids", ids).query(MailLines::out).list();
    }

    public long countIn(Instant since, Viewer viewer) {
        return jdbc.sql("select count(*) from mail_message m where m.stored_at >= ? and " + MailsSeen.sql(viewer, "m"))
                .param(Timestamp.from(since)).query(Long.class).single();
    }

    public long countOut(boolean automatic, Instant since, Viewer viewer) {
        return jdbc.sql("select count(*) from outbox_mail m where m.part_of is null and m.automatic = ? and m.created_at >= ? and "
                + MailsSeen.sql(viewer, "m")).param(automatic).param(Timestamp.from(since)).query(Long.class).single();
    }

    Map<String, Long> outcomes(Viewer viewer) {
        return counts("select m.outcome, count(*) from mail_message m where m.outcome is not null and "
                + MailsSeen.sql(viewer, "m") + " group by m.outcome");
    }

    Map<String, Long> states(Viewer viewer) {
        return counts("select m.state, count(*) from outbox_mail m where " + MailsSeen.sql(viewer, "m") + " group by m.state");
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static In in(ResultSet row, int n) throws SQLException {
        String name = row.getString("from_name");
        String outcome = row.getString("outcome");
        return new In(row.getString("id"), row.getTimestamp("stored_at").toInstant(),
                name == null || name.isBlank() ? row.getString("from_email") : name, row.getString("subject"),
                row.getString("address"), outcome == null ? null : MailOutcome.valueOf(outcome), row.getString("reason"),
                about(row), row.getObject("number", Long.class));
    }

    private static Out out(ResultSet row, int n) throws SQLException {
        return new Out(row.getString("id"), row.getTimestamp("created_at").toInstant(), recipients(row),
                row.getString("subject"), row.getString("state"), row.getInt("attempts"), row.getString("failure"),
                row.getBoolean("automatic"), about(row), row.getObject("number", Long.class),
                row.getString("state").equals("QUEUED") ? row.getTimestamp("next_at").toInstant() : null,
                row.getString("waits") == null ? null : row.getString("waits").toLowerCase(Locale.ROOT), row.getInt("again"));
    }

    /** One a line: the address, a tab, the name. */
    private static String recipients(ResultSet row) throws SQLException {
        String only = row.getString("only_to");
        return (only == null ? row.getString("recipients") : only).lines().map(line -> line.split("\t", 2)[0]).collect(Collectors.joining(", "));
    }

    private static Ref about(ResultSet row) throws SQLException {
        String type = row.getString("about_type");
        return type == null ? null : new Ref(type, row.getLong("about_id"));
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
