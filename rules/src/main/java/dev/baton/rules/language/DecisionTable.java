package dev.baton.rules.language;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A {@code .drl.csv} file. Drools makes rules of its rows, which is text and runs nothing; each row's rule is preceded
 * by a comment that names the row.
 */
final class DecisionTable extends Source {

    private static final Pattern ROW = Pattern.compile("^// rule values at [A-Z]+([0-9]+), header at");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\w+ +");

    private final String file;
    private final List<String> lines;
    private final NavigableMap<Integer, Integer> rows = new TreeMap<>();
    private List<String> expanded = List.of();

    DecisionTable(String file, String content, Vocabulary words) {
        super(words);
        this.file = file;
        this.lines = content.lines().toList();
    }

    @Override
    PackageDescr tree() throws Unreadable {
        String drl = expand();
        expanded = drl.lines().toList();
        for (int i = 0; i < expanded.size(); i++) {
            Matcher row = ROW.matcher(expanded.get(i));
            if (row.find()) {
                rows.put(i + 1, Integer.valueOf(row.group(1)));
            }
            if (expanded.get(i).indexOf('\\') >= 0) {
                throw new Unreadable(finding(i + 1, "a quotation mark inside a text is not allowed"));
            }
        }
        return parse(drl);
    }

    private String expand() throws Unreadable {
        try {
            byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
        } catch (RuntimeException unreadable) {
            throw new Unreadable(new Finding(file, 0, "this is no decision table: " + unreadable.getMessage()));
        }
    }

    @Override
    Finding finding(int treeLine, String reason) {
        Map.Entry<Integer, Integer> row = rows.floorEntry(treeLine);
        return new Finding(file, row == null ? headLine(treeLine) : row.getValue(), reason);
    }

    /** What stands before the first row came from the table's head, and says the same there behind a keyword. */
    private int headLine(int treeLine) {
        if (treeLine < 1 || treeLine > expanded.size()) {
            return 0;
        }
        String said = FIRST_WORD.matcher(expanded.get(treeLine - 1)).replaceFirst("").replace(";", "");
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains(said)).findFirst().orElse(0) + 1;
    }
}
