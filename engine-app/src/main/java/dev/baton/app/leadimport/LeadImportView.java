package dev.baton.app.leadimport;

import dev.baton.leadimport.LeadImport;
import dev.baton.leadimport.LeadImportId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An import as programs see it.
 *
 * @param charset and {@code separator} as they were guessed or said; null for a workbook
 * @param rows of the file, without its header
 * @param read how many of them were worked
 * @param created new leads
 * @param joined rows that are part of a lead that was under way
 * @param by log-in of who brought it in
 * @param endedAt null while it is prepared or worked
 */
record LeadImportView(LeadImportId id, String fileName, long size, LeadImport.State state, String charset, String separator,
                      List<Column> columns, int rows, int read, int created, int joined, int rejected, int undone, int kept,
                      String by, Instant createdAt, Instant endedAt) {

    /** @param field null for a column that is left out */
    record Column(String header, String field) {
    }

    static LeadImportView of(LeadImport one, Layout layout, String by) {
        List<Column> columns = IntStream.range(0, layout.headers().size()).mapToObj(i -> new Column(layout.headers().get(i),
                layout.fields().get(i).isEmpty() ? null : layout.fields().get(i))).toList();
        return new LeadImportView(one.id(), one.fileName(), one.size(), one.state(), layout.charset(), layout.separator(),
                columns, one.totalRows(), one.read(), one.created(), one.joined(), one.rejected(), one.undone(), one.kept(),
                by, one.createdAt(), one.endedAt());
    }
}
