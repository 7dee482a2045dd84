package dev.baton.app.leadimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.baton.app.leadimport.Quotes.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Text with a separator. A quote that does not end spoils its own row and no other: the next line is read anew. What does
 * not belong to the character set stands there as U+FFFD.
 */
final class CsvLines implements Lines {

    /** A cell may have several lines, such as a message. Where it seems to have more, its quote was left open. */
    private static final int LONGEST_ROW = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Opening file;
    private final Charset charset;
    private final char separator;

    CsvLines(Opening file, Charset charset, char separator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
    }

    /** Opens the file from its beginning. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    Charset charset() {
        return charset;
    }

    char separator() {
        return separator;
    }

    @Override
    public void each(Predicate<Line> reader) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(file.open(), charset))) {
            var ahead = new Ahead(text);
            boolean goOn = true;
            for (Line line = next(ahead); goOn && line != null; line = next(ahead)) {
                goOn = line.isBlank() || reader.test(line);
            }
        }
    }

    private Line next(Ahead ahead) throws IOException {
        String first = ahead.line(0);
        if (first == null) {
            return null;
        }
        int number = ahead.number();
        Quotes quotes = new Quotes(separator);
        StringBuilder row = new StringBuilder(first);
        State state = quotes.after(first);
        int more = 1;
        for (; state == State.OPEN && more < LONGEST_ROW && ahead.line(more) != null; more++) {
            row.append('\n').append(ahead.line(more));
            state = quotes.after(ahead.line(more));
        }
        if (state != State.WHOLE) {
            ahead.pass(1);
            return new Line(number, List.of(first), true);
        }
        ahead.pass(more);
        try {
            return new Line(number, cells(row.toString()));
        } catch (CsvParseException tooMuch) {
            return new Line(number, List.of(first), true);
        }
    }

    private List<String> cells(String row) {
        if (row.indexOf('"') < 0) {
            return List.of(row.split(Pattern.quote(String.valueOf(separator)), -1));
        }
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(row).stream().findFirst().map(CsvRecord::getFields)
                .orElse(List.of());
    }

    /** Lines that were looked at and may be read again. */
    private static final class Ahead {

        private final BufferedReader text;
        private final Deque<String> lines = new ArrayDeque<>();
        private int passed;

        Ahead(BufferedReader text) {
            this.text = text;
        }

        int number() {
            return passed + 1;
        }

        /** The line so many after this one; null behind the last. */
        String line(int further) throws IOException {
            while (lines.size() <= further) {
                String line = text.readLine();
                if (line == null) {
                    return null;
                }
                lines.add(passed + lines.size() == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            }
            return lines.stream().skip(further).findFirst().orElseThrow();
        }

        void pass(int some) {
            for (int i = 0; i < some; i++) {
                lines.remove();
            }
            passed += some;
        }
    }
}
