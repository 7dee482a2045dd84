package dev.baton.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A file of leads as companies have them: letters of three scripts, texts of several lines, days in several forms, empty
 * lines. One row in 20 is about somebody whose lead is under way, one in 50 is bad, each in one way. The same seed makes the
 * same file.
 */
final class RowsToImport {

    private static final String HEADER = "Email,First name,Last name,Company,Country,Employees,Phone,Message,Consent,Consent date\n";
    private static final int KNOWN_IN = 20;
    private static final int BAD_IN = 50;
    private static final String[] NAMES = {"Ana", "Ștefan", "Иван", "Zoë", "Мария", "Ioana Crăciun", "رضا"};
    private static final String[] COUNTRIES = {"RO", "Moldova", "Germany", "", "Казахстан", "FR"};
    private static final String[] DAYS = {"24.12.2025", "2025-03-07", "7/3/2025", ""};

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Bad> bad = new ArrayList<>();
    private final Random chance;
    private int line = 1;
    private int created;
    private int joined;

    private RowsToImport(long seed) {
        this.chance = new Random(seed);
        write(HEADER.getBytes(UTF_8));
    }

    /** @param why how the sentence about it begins */
    record Bad(int line, String why) {
    }

    /** Of people whom nobody knows, each of them once. */
    static RowsToImport ofStrangers(String name, int rows) {
        RowsToImport all = new RowsToImport(0);
        for (int row = 0; row < rows; row++) {
            all.add(Cells.of(name, row));
            all.created++;
        }
        return all;
    }

    /** @param known how many of {@link #ofStrangers} there are of that name, of whom rows are told again */
    static RowsToImport mixed(long seed, int rows, String name, int known) {
        RowsToImport all = new RowsToImport(seed);
        int knownRow = 0;
        int badRow = 0;
        for (int row = 0; row < rows; row++) {
            knownRow = row % KNOWN_IN == 0 ? row + all.chance.nextInt(KNOWN_IN) : knownRow;
            badRow = row % BAD_IN == 0 ? row + all.chance.nextInt(BAD_IN) : badRow;
            boolean again = row == knownRow;
            Cells cells = again ? Cells.again(name, row / KNOWN_IN % known, row) : Cells.of("row", row);
            if (row == badRow) {
                all.spoil(cells);
            } else {
                all.add(cells);
                all.joined += again ? 1 : 0;
                all.created += again ? 0 : 1;
            }
        }
        return all;
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    /** In the order of the file. */
    List<Bad> bad() {
        return bad;
    }

    int created() {
        return created;
    }

    int joined() {
        return joined;
    }

    int good() {
        return created + joined;
    }

    private void spoil(Cells cells) {
        Spoilt way = Spoilt.values()[chance.nextInt(Spoilt.values().length)];
        bad.add(new Bad(line, way.why));
        cells.message = "Please call me";
        way.spoil(cells);
        add(cells);
    }

    private void add(Cells cells) {
        write(cells.row());
        if (chance.nextInt(200) == 0) {
            write("\n".getBytes(UTF_8));
        }
    }

    private void write(byte[] text) {
        file.writeBytes(text);
        for (byte one : text) {
            line += one == '\n' ? 1 : 0;
        }
    }

    /** The ways in which a row can be bad. */
    private enum Spoilt {

        NO_ADDRESS("Email: The mail address is missing.") {
            @Override
            void spoil(Cells cells) {
                cells.email = "";
            }
        },
        NO_SUCH_ADDRESS("Email: “ask at the desk” is not a mail address.") {
            @Override
            void spoil(Cells cells) {
                cells.email = "ask at the desk";
            }
        },
        OTHER_ENCODING("First name: Letters are broken") {
            @Override
            void spoil(Cells cells) {
                cells.first = "Игорь";
                cells.charset = Charset.forName("windows-1251");
                cells.country = "RO";
            }
        },
        NO_DAY("Consent date: “31.02.2025” is not a day of the calendar.") {
            @Override
            void spoil(Cells cells) {
                cells.day = "31.02.2025";
            }
        },
        DAY_TO_COME("Consent date: “2999-12-24” is still to come.") {
            @Override
            void spoil(Cells cells) {
                cells.day = "2999-12-24";
            }
        },
        NO_COUNTRY("Country: “Atlantis” is no country that we know.") {
            @Override
            void spoil(Cells cells) {
                cells.country = "Atlantis";
            }
        },
        NO_NUMBER("Employees: “a few” is not a number of employees.") {
            @Override
            void spoil(Cells cells) {
                cells.employees = "a few";
            }
        },
        NEITHER_YES_NOR_NO("Consent: “perhaps” says neither yes nor no.") {
            @Override
            void spoil(Cells cells) {
                cells.consent = "perhaps";
            }
        },
        OPEN_QUOTE("The quotation marks of this row do not end") {
            @Override
            void spoil(Cells cells) {
                cells.last = "\"" + cells.last;
            }
        },
        TOO_MANY_CELLS("The row has 12 cells and the header 10.") {
            @Override
            void spoil(Cells cells) {
                cells.day += ",more,cells";
            }
        };

        private final String why;

        Spoilt(String why) {
            this.why = why;
        }

        abstract void spoil(Cells cells);
    }

    /** What one row says. */
    private static final class Cells {

        private String email;
        private String first;
        private String last;
        private String company;
        private String country;
        private String employees;
        private String phone;
        private String message;
        private String consent;
        private String day;
        private Charset charset = UTF_8;

        static Cells of(String name, int row) {
            Cells cells = new Cells();
            cells.email = name + row + "@firm" + row % 5_000 + ".example";
            cells.first = NAMES[row % NAMES.length];
            cells.last = "Număr" + Integer.toString(row, 36);
            cells.company = row % 3 == 0 ? "" : "Фирма " + row % 5_000;
            cells.country = COUNTRIES[row % COUNTRIES.length];
            cells.employees = row % 4 == 0 ? "" : String.valueOf(row % 900);
            cells.phone = row % 2 == 0 ? "" : "+4072" + (name.equals("row") ? 1_000_000 + row : 2_000_000 + row);
            cells.message = row % 9 == 0 ? "\"We need lamps, \"\"the yellow ones\"\",\nby Monday\"" : "Please call me";
            cells.consent = row % 5 == 0 ? "yes" : row % 5 == 1 ? "nu" : "";
            cells.day = cells.consent.isEmpty() ? "" : DAYS[row % DAYS.length];
            return cells;
        }

        /** The same person wants more, and is of a larger company by now. */
        static Cells again(String name, int who, int row) {
            Cells cells = of(name, who);
            cells.employees = String.valueOf(400 + row % 900);
            cells.message = "We need " + row + " lamps";
            cells.consent = row % 2 == 0 ? "yes" : "no";
            return cells;
        }

        private byte[] row() {
            return (String.join(",", email, first, last, company, country, employees, phone, message, consent, day) + "\n")
                    .getBytes(charset);
        }
    }
}
