package dev.baton.rules.language;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A {@code .drl.csv} file. Drools makes rules of its rows, which is text and runs nothing; each row's rule is preceded
 * by a comment that names the row.
 */
final class DecisionTable extends Source {

    private static final Pattern ROW = Pattern.compile("^// rule values at [A-Z]+([0-9]+), header at", Pattern.MULTILINE);

    private final String file;
    private final String content;
    private final NavigableMap<Integer, Integer> rows = new TreeMap<>();

    DecisionTable(String file, String content) {
        this.file = file;
        this.content = content;
    }

    @Override
    PackageDescr tree() throws Unreadable {
        String drl = expanded();
        Matcher row = ROW.matcher(drl);
        while (row.find()) {
            int line = (int) drl.substring(0, row.start()).lines().count() + 1;
            rows.put(line, Integer.valueOf(row.group(1)));
        }
        return parse(drl);
    }

    private String expanded() throws Unreadable {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
        } catch (RuntimeException unreadable) {
            throw new Unreadable(new Finding(file, 0, "this is no decision table: " + unreadable.getMessage()));
        }
    }

    /** What stands before the first row came from the table's head, whose lines are lost. */
    @Override
    Finding finding(int treeLine, String reason) {
        Map.Entry<Integer, Integer> row = rows.floorEntry(treeLine);
        return new Finding(file, row == null ? 1 : row.getValue(), reason);
    }
}
