package dev.baton.app.leadimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Puts the cells of a sheet together to rows; cells that are not there are empty. */
final class SheetRows implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 200;

    private final Predicate<Line> reader;
    private List<String> cells = new ArrayList<>();
    private RuntimeException failure;

    SheetRows(Predicate<Line> reader) {
        this.reader = reader;
    }

    /** The reader has what it wants: the only way out of the parser. */
    static final class Enough extends RuntimeException {

        Enough() {
            super("Enough", null, false, false);
        }
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < MOST_COLUMNS) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }
    }

    @Override
    public void endRow(int row) {
        Line line = new Line(row + 1, cells);
        if (!line.isBlank() && !goesOn(line)) {
            throw new Enough();
        }
    }

    private boolean goesOn(Line line) {
        try {
            return reader.test(line);
        } catch (RuntimeException failed) {
            failure = failed;
            return false;
        }
    }

    /** Throws what the reader of the rows threw, which says nothing about the file. */
    void readersFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
