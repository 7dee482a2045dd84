package dev.baton.app.leadimport;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a text file is written in. A file whose marked letters are UTF-8 for the most part is UTF-8 with some rows spoilt;
 * else the letters themselves have to say it.
 */
final class Encoding {

    /** What people may choose when the guess is wrong. */
    static final List<String> CHOICES = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250", "windows-1251", "windows-1252",
            "windows-1256");

    private static final int SAMPLE = 1 << 16;
    /** Windows writes more letters under the name of each ISO set, and no file has the control characters that differ. */
    private static final Map<String, String> ON_WINDOWS = Map.of("ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "windows-1251", "KOI8-R", "windows-1251", "ISO-8859-6", "windows-1256");

    private Encoding() {
    }

    static Charset of(CsvLines.Opening file) throws IOException {
        byte[] start;
        Marks marks = new Marks();
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(SAMPLE);
            marks.read(start, start.length);
            byte[] some = new byte[SAMPLE];
            for (int read; (read = bytes.read(some)) >= 0;) {
                marks.read(some, read);
            }
        }
        if (begins(start, 0xFF, 0xFE) || zeros(start, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF) || zeros(start, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return marks.areUtf8() ? StandardCharsets.UTF_8 : Charset.forName(guessed(marks.sample()));
    }

    private static boolean begins(byte[] start, int first, int second) {
        return start.length > 1 && (start[0] & 255) == first && (start[1] & 255) == second;
    }

    /** Separators and line ends have an empty byte beside them in UTF-16, whatever the script. */
    private static boolean zeros(byte[] start, int place) {
        int zeros = 0;
        for (int i = place; i < start.length; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros > start.length / 20;
    }

    private static String guessed(byte[] sample) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        return Stream.of(matches).map(CharsetMatch::getName).map(name -> ON_WINDOWS.getOrDefault(name, name))
                .filter(CHOICES::contains).filter(name -> name.startsWith("windows")).findFirst().orElse("windows-1252");
    }

    /** Counts letters beyond ASCII that are UTF-8, and bytes that are not, over all blocks; keeps the words around some. */
    private static final class Marks {

        private final ByteArrayOutputStream telling = new ByteArrayOutputStream();
        private long letters;
        private long strays;
        private int missing;

        void read(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int b = bytes[i] & 255;
                boolean follows = b >= 0x80 && b < 0xC0;
                if (missing > 0 && follows) {
                    missing--;
                    letters += missing == 0 ? 1 : 0;
                } else {
                    strays += missing > 0 || follows || b > 0xF4 || b == 0xC0 || b == 0xC1 ? 1 : 0;
                    missing = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
                }
                if (b >= 0x80 || b == ' ' || Character.isLetter(b)) {
                    keep(b);
                }
            }
        }

        private void keep(int b) {
            if (telling.size() < SAMPLE) {
                telling.write(b);
            }
        }

        boolean areUtf8() {
            return strays + (missing > 0 ? 1 : 0) <= letters / 4;
        }

        byte[] sample() {
            return telling.toByteArray();
        }
    }
}
