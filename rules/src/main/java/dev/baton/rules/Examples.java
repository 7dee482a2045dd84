package dev.baton.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.baton.rules.language.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of one decision: what its rules must decide, in rows that read as sentences. The form is described in
 * {@code rules/README.md}.
 */
final class Examples {

    private static final String SPREADSHEET_MARK = "\uFEFF";

    private final String file;
    private final List<Example> rows;
    private final List<Finding> unreadable;

    private Examples(String file, List<Example> rows, List<Finding> unreadable) {
        this.file = file;
        this.rows = rows;
        this.unreadable = unreadable;
    }

    static Examples of(Decision<?, ?> decision, RuleFiles files) {
        String file = decision.key() + RuleFiles.EXAMPLES;
        String content = files.contents().get(file);
        if (content == null) {
            return new Examples(file, List.of(), List.of(new Finding(file, 0, "rules come with examples")));
        }
        List<Example> rows = new ArrayList<>();
        String text = content.replace(SPREADSHEET_MARK, "");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> rows.add(Example.of(row)));
        } catch (IOException | CsvParseException noCsv) {
            int line = rows.size() + 2;
            return new Examples(file, List.of(), List.of(new Finding(file, line, noCsv.getMessage())));
        }
        List<Finding> none = List.of(new Finding(file, 0, "there is no example"));
        return new Examples(file, rows, rows.isEmpty() ? none : List.of());
    }

    /** @throws RulesetRefused when one of them does not hold */
    void hold(Ruleset<?, ?> ruleset) {
        List<Finding> misses = misses(ruleset);
        if (!misses.isEmpty()) {
            throw new RulesetRefused(ruleset.decision().key(), misses);
        }
    }

    private List<Finding> misses(Ruleset<?, ?> ruleset) {
        List<Finding> misses = new ArrayList<>(unreadable);
        for (Example row : rows) {
            row.misses(ruleset).forEach(miss ->
                    misses.add(new Finding(file, row.line(), "\"" + row.sentence() + "\": " + miss)));
        }
        return misses;
    }
}
