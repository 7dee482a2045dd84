package dev.baton.app.leadimport;

import java.util.List;

/**
 * How a file is to be read.
 *
 * @param charset null for a workbook
 * @param separator null for a workbook
 * @param headers of the columns, as they stand in the first line
 * @param fields what each column is: a key of {@link LeadField}, {@code custom.<name>}, or empty when it is left out
 */
record Layout(String charset, String separator, List<String> headers, List<String> fields) {

    static final String CUSTOM = "custom.";

    boolean isWorkbook() {
        return charset == null;
    }

    Layout with(List<String> fields) {
        return new Layout(charset, separator, headers, fields);
    }

    /** Where a field stands; -1 for nowhere. */
    int column(LeadField field) {
        return fields.indexOf(field.key());
    }
}
