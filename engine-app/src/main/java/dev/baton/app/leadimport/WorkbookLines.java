package dev.baton.app.leadimport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an Excel workbook (.xlsx), read as a stream: no formula is reckoned (what Excel reckoned last counts), no
 * entity is fetched, and what unpacks to more than a limit is not begun.
 */
final class WorkbookLines implements Lines {

    private final CsvLines.Opening file;
    private final long mostUnpacked;

    WorkbookLines(CsvLines.Opening file, long mostUnpacked) {
        this.file = file;
        this.mostUnpacked = mostUnpacked;
    }

    static boolean isWorkbook(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** What Excel wrote until 2003. */
    static boolean isOldWorkbook(byte[] start) {
        return start.length > 3 && (start[0] & 255) == 0xD0 && (start[1] & 255) == 0xCF && start[2] == 0x11 && (start[3] & 255) == 0xE0;
    }

    @Override
    public void each(Predicate<Line> reader) throws IOException {
        Path copy = Files.createTempFile("leads", ".xlsx"); // its directory is read before its parts
        try {
            try (InputStream bytes = file.open()) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            limit(copy);
            read(copy, reader);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Sizes that a file claims of itself may lie: what comes out is counted. */
    private void limit(Path copy) throws IOException {
        long unpacked = 0;
        byte[] some = new byte[1 << 16];
        try (var parts = new ZipInputStream(Files.newInputStream(copy))) {
            while (parts.getNextEntry() != null) {
                for (int read; (read = parts.read(some)) >= 0;) {
                    unpacked += read;
                    if (unpacked > mostUnpacked) {
                        throw new NotReadable("import.file.unpacked", mostUnpacked >> 20);
                    }
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new NotReadable("import.file.workbook");
        }
    }

    private static void read(Path copy, Predicate<Line> reader) throws IOException {
        SheetRows rows = new SheetRows(reader);
        try (OPCPackage workbook = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(workbook);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(parts.getStylesTable(), new ReadOnlySharedStringsTable(workbook),
                    rows, new PlainValues(), false));
            try (InputStream sheet = parts.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException end) {
            rows.readersFailure();
            if (!(end instanceof SheetRows.Enough)) {
                throw new NotReadable("import.file.workbook"); // the library has a dozen exceptions for what is broken
            }
        }
    }
}
