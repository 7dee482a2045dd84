package dev.baton.app.leadimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.leadimport.ImportedRow;
import dev.baton.leadimport.ImportedRows;
import dev.baton.leadimport.LeadImport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rows that were not taken, as they stand in the file, each with its line and what is wrong with it in the reader's words.
 * Corrected, the file can be brought in again as it is.
 */
@Component
class RejectedFile {

    private static final int AT_ONCE = 1000;
    /** By which Excel knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportedRows outcomes;
    private final ImportFiles files;
    private final Layouts layouts;
    private final Wording wording;

    RejectedFile(ImportedRows outcomes, ImportFiles files, Layouts layouts, Wording wording) {
        this.outcomes = outcomes;
        this.files = files;
        this.layouts = layouts;
        this.wording = wording;
    }

    /** @param column its header; null for the whole row */
    record Wrong(String column, String text) {
    }

    List<Wrong> wrong(ImportedRow row) {
        Words words = wording.now();
        return layouts.reasons(row.reasons()).stream()
                .map(reason -> new Wrong(reason.column(), words.text(reason.key(), reason.arguments().toArray()))).toList();
    }

    void write(LeadImport one, OutputStream out) throws IOException {
        Layout layout = layouts.read(one.layout());
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().fieldSeparator(layout.isWorkbook() ? ',' : layout.separator().charAt(0)).build(text);
        Words words = wording.now();
        csv.writeRecord(record(words.text("import.rejected.line"), words.text("import.rejected.why"), layout.headers()));
        Deque<ImportedRow> rejected = new ArrayDeque<>(outcomes.rejected(one.id(), 0, AT_ONCE));
        files.rows(one).each(line -> {
            if (!rejected.isEmpty() && rejected.peek().line() == line.number()) {
                ImportedRow row = rejected.remove();
                csv.writeRecord(record(String.valueOf(row.line()), said(row), line.cells()));
                if (rejected.isEmpty()) {
                    rejected.addAll(outcomes.rejected(one.id(), row.line(), AT_ONCE));
                }
            }
            return !rejected.isEmpty();
        });
        csv.flush();
    }

    private String said(ImportedRow row) {
        return wrong(row).stream().map(one -> one.column() == null ? one.text() : one.column() + ": " + one.text())
                .collect(Collectors.joining(" "));
    }

    private static List<String> record(String line, String why, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(line, SafeCell.of(why)));
        cells.stream().map(SafeCell::of).forEach(all::add);
        return all;
    }
}
