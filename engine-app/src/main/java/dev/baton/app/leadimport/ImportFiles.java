package dev.baton.app.leadimport;

import dev.baton.app.leadimport.CsvLines.Opening;
import dev.baton.file.FileStore;
import dev.baton.leadimport.LeadImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Files of leads in the store: looked through once when they come, then read as they were understood. */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class ImportFiles {

    private static final int LOOKED_AT = 20;
    private static final int MOST_COLUMNS = 200;

    private final FileStore files;
    private final Headers headers;
    private final Layouts layouts;
    private final ImportSettings settings;

    ImportFiles(FileStore files, Headers headers, Layouts layouts, ImportSettings settings) {
        this.files = files;
        this.headers = headers;
        this.layouts = layouts;
        this.settings = settings;
    }

    /** @param rows without the header */
    record Looked(Layout layout, int rows) {
    }

    FileStore.Stored store(InputStream bytes) throws IOException {
        return files.put(bytes, settings.mostBytes().toBytes())
                .orElseThrow(() -> new NotReadable("import.file.large", settings.mostBytes().toMegabytes()));
    }

    /**
     * Looks the whole file through.
     *
     * @param charset null to guess it
     * @throws NotReadable when it is none of ours, has no rows or too many
     */
    Looked look(String hash, String charset) throws IOException {
        Opening file = () -> files.open(hash);
        Lines lines = lines(file, charset);
        List<Line> header = new ArrayList<>();
        int[] rows = {-1};
        lines.each(line -> {
            if (rows[0]++ < 0) {
                header.add(line);
            }
            return rows[0] <= settings.mostRows();
        });
        if (rows[0] > settings.mostRows()) {
            throw new NotReadable("import.file.rows", settings.mostRows());
        }
        if (rows[0] < 1 || header.getFirst().broken() || header.getFirst().cells().size() > MOST_COLUMNS) {
            throw new NotReadable("import.file.empty");
        }
        List<String> names = header.getFirst().cells().stream().map(String::strip).toList();
        String separator = lines instanceof CsvLines csv ? String.valueOf(csv.separator()) : null;
        String read = lines instanceof CsvLines csv ? csv.charset().name() : null;
        return new Looked(new Layout(read, separator, names, headers.guess(names)), rows[0]);
    }

    /** The rows as the layout says, the header left out. */
    Lines rows(LeadImport one) {
        Layout layout = layouts.read(one.layout());
        Opening file = () -> files.open(one.hash());
        Lines all = layout.isWorkbook() ? new WorkbookLines(file, settings.mostUnpacked().toBytes())
                : new CsvLines(file, Charset.forName(layout.charset()), layout.separator().charAt(0));
        return reader -> {
            boolean[] header = {true};
            all.each(line -> {
                boolean first = header[0];
                header[0] = false;
                return first || reader.test(line);
            });
        };
    }

    private Lines lines(Opening file, String charset) throws IOException {
        byte[] start;
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(8);
        }
        if (WorkbookLines.isOldWorkbook(start)) {
            throw new NotReadable("import.file.oldWorkbook");
        }
        if (WorkbookLines.isWorkbook(start)) {
            return new WorkbookLines(file, settings.mostUnpacked().toBytes());
        }
        Charset read = charset == null ? Encoding.of(file) : Charset.forName(charset);
        return new CsvLines(file, read, Separators.of(firstLines(file, read)));
    }

    private static List<String> firstLines(Opening file, Charset charset) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(file.open(), charset))) {
            return text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        }
    }
}
