package dev.baton.app.leadimport;

import java.util.List;

/**
 * One row of a file as it stands there.
 *
 * @param number of the line where it begins, from 1
 * @param broken its quotes do not end: its cells cannot be told apart, and the first has it whole
 */
record Line(int number, List<String> cells, boolean broken) {

    Line(int number, List<String> cells) {
        this(number, cells, false);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Without the apostrophe that keeps a program from reckoning it, as {@link RejectedFile} writes it. */
    String cell(int column) {
        String cell = column < cells.size() ? cells.get(column).strip() : "";
        return SafeCell.bare(cell);
    }
}
