package dev.baton.app.leadimport;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people send them, cell by cell. */
class ReadingTest {

    private static final String ROMANIAN = "Nume;Țara\nȘtefan Țîrlea, Băiuț;România\nGheorghe Pătrașcu din Târgoviște;Moldova\n";
    private static final String RUSSIAN = "Имя,Город,Что хочет\nИван Петров,Москва,Пришлите предложение\nОльга Сидорова,Тула,Нужны лампы\n";
    private static final String PERSIAN = "نام\tشهر\nعلی رضایی\tتهران\nمریم احمدی\tاصفهان برای قیمت چراغ\n";

    @Test
    void guessesWhatATextIsWrittenIn() throws IOException {
        assertThat(guess(RUSSIAN.getBytes(UTF_8))).isEqualTo("UTF-8");
        assertThat(guess(("\uFEFF" + RUSSIAN).getBytes(UTF_8))).isEqualTo("UTF-8");
        assertThat(guess(("\uFEFF" + PERSIAN).getBytes(UTF_16LE))).isEqualTo("UTF-16LE");
        assertThat(guess(("\uFEFF" + ROMANIAN).getBytes(UTF_16BE))).isEqualTo("UTF-16BE");
        assertThat(guess(RUSSIAN.getBytes(UTF_16LE))).as("without a mark").isEqualTo("UTF-16LE");
        assertThat(guess(RUSSIAN.getBytes(Charset.forName("windows-1251")))).isEqualTo("windows-1251");
        assertThat(guess(PERSIAN.replace("ی", "ي").getBytes(Charset.forName("windows-1256")))).isEqualTo("windows-1256");
        assertThat(guess(ROMANIAN.replace('ț', 'ţ').replace('Ț', 'Ţ').replace('ș', 'ş').replace('Ș', 'Ş')
                .getBytes(Charset.forName("windows-1250")))).isEqualTo("windows-1250");
        assertThat(guess("Name,Stadt\nJürgen Müller,Köln\nRené Lefèvre,Orléans\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("windows-1252");
        assertThat(guess("name,city\nAnn,Leeds\n".getBytes(UTF_8))).isEqualTo("UTF-8");
    }

    @Test
    void someBrokenRowsDoNotMakeAFileAnothers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(RUSSIAN.getBytes(UTF_8));
        bytes.write("Пётр,Орёл,Лампы\n".getBytes(Charset.forName("windows-1251")));

        assertThat(guess(bytes.toByteArray())).isEqualTo("UTF-8");
        assertThat(lines(bytes.toByteArray(), UTF_8, ',').getLast().cells().getFirst()).contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void guessesTheSeparator(String separator) {
        assertThat(Separators.of(List.of("name,email,city".replace(",", separator), "\"Ann, Lee; | \t\",a@b.example,x".replace("\",", "\"" + separator)
                .replace(",x", separator + "x")))).isEqualTo(separator.charAt(0));
    }

    @Test
    void quotesHoldSeparatorsAndLinesTogether() throws IOException {
        List<Line> lines = lines("name,message\r\n\"Ann, \"\"Lee\"\"\",\"two\nlines\"\r\n\r\nBob,5\" pipe\n");

        assertThat(lines).extracting(Line::cells).containsExactly(List.of("name", "message"), List.of("Ann, \"Lee\"", "two\nlines"),
                List.of("Bob", "5\" pipe"));
        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 5);
    }

    @Test
    void aQuoteThatDoesNotEndSpoilsItsOwnRowOnly() throws IOException {
        String many = "Bob,b@x.example\n".repeat(100);

        List<Line> open = lines("name,email\n\"Ann,a@x.example\n" + many);
        List<Line> late = lines("name,email\n\"Ann,a@x.example\nBob,b@x.example\n\"Carl\",c@x.example\n");
        List<Line> inside = lines("name,email\n\"An\"n\",a@x.example\nBob,b@x.example\n");

        assertThat(open).hasSize(102).filteredOn(Line::broken).extracting(Line::number).containsExactly(2);
        assertThat(late).hasSize(4).filteredOn(Line::broken).extracting(Line::number).containsExactly(2);
        assertThat(late.getLast().cells()).containsExactly("Carl", "c@x.example");
        assertThat(inside).hasSize(3).filteredOn(Line::broken).extracting(Line::number).containsExactly(2);
    }

    @Test
    void readsWorkbooksWithDaysNumbersAndWhatFormulasGaveLast() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var day = book.createCellStyle();
            day.setDataFormat((short) 14);
            sheet.createRow(0).createCell(0).setCellValue("email");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("ștefan@x.example");
            row.createCell(1).setCellValue(40721000111d);
            row.createCell(3).setCellValue(LocalDate.of(2025, 2, 28));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            book.createSheet("other").createRow(0).createCell(0).setCellValue("not read");
            book.write(bytes);
        }

        List<Line> lines = all(new WorkbookLines(() -> new ByteArrayInputStream(bytes.toByteArray()), 1 << 20));

        assertThat(lines).containsExactly(new Line(1, List.of("email")),
                new Line(3, List.of("ștefan@x.example", "40721000111", "", "2025-02-28", "2")));
    }

    @Test
    void refusesAWorkbookThatUnpacksToTooMuchOrIsNone() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[3 << 20]);
        }
        var odd = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(odd)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(UTF_8));
        }

        assertThatThrownBy(() -> all(new WorkbookLines(() -> new ByteArrayInputStream(bomb.toByteArray()), 1 << 20)))
                .isInstanceOf(NotReadable.class).hasMessage("import.file.unpacked");
        assertThatThrownBy(() -> all(new WorkbookLines(() -> new ByteArrayInputStream(odd.toByteArray()), 1 << 20)))
                .isInstanceOf(NotReadable.class).hasMessage("import.file.workbook");
        assertThatThrownBy(() -> all(new WorkbookLines(() -> new ByteArrayInputStream("PK\3\4nothing".getBytes(UTF_8)), 1 << 20)))
                .isInstanceOf(NotReadable.class).hasMessage("import.file.workbook");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-24, 2025-12-24T00:00:00Z", "24.12.2025, 2025-12-24T00:00:00Z", "4/1/2025, 2025-01-04T00:00:00Z",
        "۲۰۲۵-۱۲-۲۴, 2025-12-24T00:00:00Z", "2025-12-24T10:00:00+02:00, 2025-12-24T08:00:00Z", "31.06.2025,", "2025-13-01,", "soon,",
        "29.2.2025,"})
    void daysAreThoseOfTheCalendar(String written, String read) {
        assertThat(Days.of(written).map(Object::toString).orElse(null)).isEqualTo(read);
    }

    @Test
    void whatASpreadsheetWouldReckonGoesOutAsTextAndComesInAgain() {
        assertThat(List.of("=1+1", "+40721", "-x", "@a", "Ann", "'quoted'"))
                .allSatisfy(text -> assertThat(SafeCell.bare(SafeCell.of(text))).isEqualTo(text));
        assertThat(SafeCell.of("=cmd|' /C calc'!A0")).startsWith("'=");
        assertThat(SafeCell.of("Ann")).isEqualTo("Ann");
    }

    private static String guess(byte[] bytes) throws IOException {
        return Encoding.of(() -> new ByteArrayInputStream(bytes)).name();
    }

    private static List<Line> lines(String text) throws IOException {
        return lines(text.getBytes(UTF_8), UTF_8, ',');
    }

    private static List<Line> lines(byte[] bytes, Charset charset, char separator) throws IOException {
        return all(new CsvLines(() -> new ByteArrayInputStream(bytes), charset, separator));
    }

    private static List<Line> all(Lines lines) throws IOException {
        List<Line> all = new ArrayList<>();
        lines.each(all::add);
        return all;
    }
}
