package dev.baton.leadimport;

import dev.baton.account.ContactId;
import dev.baton.lead.LeadId;
import dev.baton.leadimport.ImportedRow.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the rows of imports; a row has one outcome, whoever works it. */
@Component
public class ImportedRows {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ImportedRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    public void add(LeadImportId one, List<ImportedRow> rows) {
        batches.batchUpdate("""
                insert into lead_import_row (import_id, line, outcome, lead_id, new_contact_id, reasons)
                values (?, ?, ?, ?, ?, ?)""", rows, Math.max(1, rows.size()), (statement, row) -> {
                    statement.setLong(1, one.value());
                    statement.setInt(2, row.line());
                    statement.setString(3, row.outcome().name());
                    statement.setObject(4, row.lead() == null ? null : row.lead().value(), Types.BIGINT);
                    statement.setObject(5, row.newContact() == null ? null : row.newContact().value(), Types.BIGINT);
                    statement.setString(6, row.reasons());
                });
    }

    /** In the order of the file. */
    public List<ImportedRow> rejected(LeadImportId one, int afterLine, int most) {
        return jdbc.sql("""
                select * from lead_import_row where import_id = ? and outcome = 'REJECTED' and line > ?
                order by line limit ?""").params(one.value(), afterLine, most).query(ImportedRows::read).list();
    }

    /** Those that are, or are part of, a lead; from the end of the file on, so that what joined an earlier row comes before it. */
    public List<ImportedRow> takenBackwards(LeadImportId one, int beforeLine, int most) {
        return jdbc.sql("""
                select * from lead_import_row where import_id = ? and outcome <> 'REJECTED' and line < ?
                order by line desc limit ?""").params(one.value(), beforeLine, most).query(ImportedRows::read).list();
    }

    /** Those that undoing left, in the order of the file. */
    public List<ImportedRow> kept(LeadImportId one, int afterLine, int most) {
        return jdbc.sql("""
                select * from lead_import_row where import_id = ? and line > ? and kept_why is not null
                order by line limit ?""").params(one.value(), afterLine, most).query(ImportedRows::read).list();
    }

    /** @param why null when it is gone */
    public void keep(LeadImportId one, ImportedRow row, String why) {
        jdbc.sql("update lead_import_row set kept_why = ? where import_id = ? and line = ?").params(why, one.value(), row.line()).update();
    }

    private static ImportedRow read(ResultSet row, int n) throws SQLException {
        long lead = row.getLong("lead_id");
        LeadId leadId = row.wasNull() ? null : new LeadId(lead);
        long contact = row.getLong("new_contact_id");
        ContactId contactId = row.wasNull() ? null : new ContactId(contact);
        return new ImportedRow(row.getInt("line"), Outcome.valueOf(row.getString("outcome")), leadId, contactId,
                row.getString("reasons"), row.getString("kept_why"));
    }
}
