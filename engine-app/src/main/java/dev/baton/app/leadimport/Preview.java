package dev.baton.app.leadimport;

import dev.baton.leadimport.LeadImport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How the columns of a file were understood, with its first values, before anything is imported. */
@Component
class Preview {

    private static final int ROWS = 3;

    private final ImportFiles files;
    private final Layouts layouts;

    Preview(ImportFiles files, Layouts layouts) {
        this.files = files;
        this.layouts = layouts;
    }

    /** @param field what the column was taken for; empty when it is left out */
    record Column(String header, String field, List<String> values) {
    }

    List<Column> of(LeadImport one) throws IOException {
        Layout layout = layouts.read(one.layout());
        List<Line> first = new ArrayList<>();
        files.rows(one).each(line -> {
            first.add(line);
            return first.size() < ROWS;
        });
        return IntStream.range(0, layout.headers().size()).mapToObj(i -> new Column(layout.headers().get(i), layout.fields().get(i),
                first.stream().map(line -> line.cell(i)).filter(value -> !value.isEmpty()).toList())).toList();
    }
}
