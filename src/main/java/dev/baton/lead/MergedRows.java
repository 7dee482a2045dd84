package dev.baton.lead;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is about a lead goes with it when it is merged, and comes back with it: mails both ways, what people are writing, what was
 * done, asked and said. What tells of the lead's own life (who had it, what became of it) stays with it.
 */
@Component
public class MergedRows {

    private static final String LEAD = "crm_lead";
    private static final List<Kind> KINDS = List.of(new Kind("mail_message", "about_id", "about_type = 'lead'"),
            new Kind("outbox_mail", "about_id", "about_type = 'lead'"), new Kind("mail_draft", "about_id", "about_type = 'lead'"),
            new Kind("dialogue", "subject_id", "subject_type = 'lead'"),
            new Kind("logged_activity", "subject_id", "subject_type = 'lead'"),
            new Kind("activity", "subject_id", "subject_type = 'lead' and kind in ('MAIL_IN', 'MAIL_OUT', 'CALL', 'NOTE', 'MEETING',"
                    + " 'DOCUMENT', 'TRIED', 'TALKED', 'MACHINE', 'RETURNED', 'COMPLAINED', 'FORM', 'ASKED_AGAIN')"));

    private final JdbcClient jdbc;

    MergedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lead the column that names the lead */
    private record Kind(String table, String lead, String which) {

        String found() {
            return "select m.id, '%s', t.id from lead_merge m join %s t on t.%s = m.lead_id where m.id = :merge and t.%s"
                    .formatted(table, table, lead, which);
        }

        String change() {
            return "update %s set %s = :to where %s and %s = :from".formatted(table, lead, which, lead);
        }

        String changeBack() {
            return change() + " and id in (select row_id from lead_merge_row where merge_id = :merge and what = '" + table + "')";
        }
    }

    /** The merge is kept already. Whoever takes part in the thread of the one takes part in that of the other, from then on and for good. */
    public void go(Merge merge) {
        jdbc.sql("insert into lead_merge_row (merge_id, what, row_id) "
                        + KINDS.stream().map(Kind::found).collect(joining(" union all ")))
                .param("merge", merge.id().value()).update();
        KINDS.forEach(kind -> jdbc.sql(kind.change()).param("from", merge.leadId().value()).param("to", merge.intoId().value()).update());
        jdbc.sql("""
                insert ignore into mail_participant (about_type, about_id, email)
                select p.about_type, m.into_id, p.email from lead_merge m join mail_participant p on p.about_id = m.lead_id
                where m.id = ? and p.about_type = 'lead'""").param(merge.id().value()).update();
    }

    /** @param now the lead that went on for it last: what went elsewhere meanwhile stays there */
    public void comeBack(Merge merge, LeadId now) {
        KINDS.forEach(kind -> jdbc.sql(kind.changeBack()).param("merge", merge.id().value()).param("from", now.value())
                .param("to", merge.leadId().value()).update());
    }

    /** A lead that had joined the one that ended joins the other. */
    public void went(Merge merge, LeadId joined) {
        jdbc.sql("insert into lead_merge_row (merge_id, what, row_id) values (?, ?, ?)")
                .params(merge.id().value(), LEAD, joined.value()).update();
    }

    /** Those that had joined the one that ended. */
    public List<LeadId> leads(Merge merge) {
        return jdbc.sql("select row_id from lead_merge_row where merge_id = ? and what = ?").params(merge.id().value(), LEAD)
                .query((row, n) -> new LeadId(row.getLong(1))).list();
    }
}
