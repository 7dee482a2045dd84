package dev.baton.app.leadimport;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line by what they are, and what is wrong with them. */
final class Cells {

    private static final String UNREADABLE = "\uFFFD";

    private final Layout layout;
    private final Line line;
    private final List<Reason> wrong = new ArrayList<>();

    Cells(Layout layout, Line line) {
        this.layout = layout;
        this.line = line;
        if (line.cells().stream().skip(layout.headers().size()).anyMatch(cell -> !cell.isBlank())) {
            wrong.add(Reason.of(null, "import.bad.tooManyCells", line.cells().size(), layout.headers().size()));
        }
    }

    List<Reason> wrong() {
        return wrong;
    }

    void wrong(LeadField field, String key, Object... arguments) {
        wrong(layout.column(field), key, arguments);
    }

    /** The first that is wrong with a cell is enough. */
    void wrong(int column, String key, Object... arguments) {
        String header = column < 0 ? null : layout.headers().get(column);
        if (wrong.stream().noneMatch(reason -> header != null && header.equals(reason.column()))) {
            wrong.add(Reason.of(header, key, arguments));
        }
    }

    /** Null when the cell is empty, and when its text cannot be taken. */
    String text(LeadField field) {
        int column = layout.column(field);
        return column < 0 ? null : text(column, field.longest());
    }

    String text(int column, int longest) {
        String text = line.cell(column);
        if (text.contains(UNREADABLE)) {
            wrong(column, "import.bad.unreadable");
            return "?";
        }
        if (text.length() > longest) {
            wrong(column, "import.bad.long", text.length(), longest);
            return text.substring(0, longest);
        }
        return text.isEmpty() ? null : text;
    }

    String code(LeadField field, Named codes, String unknown) {
        String written = text(field);
        String code = written == null ? null : codes.code(written).orElse(null);
        if (written != null && code == null) {
            wrong(field, unknown, written);
        }
        return code;
    }

    Layout layout() {
        return layout;
    }
}
