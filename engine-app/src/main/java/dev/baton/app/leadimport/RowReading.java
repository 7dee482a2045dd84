package dev.baton.app.leadimport;

import dev.baton.app.account.ConsentGiven;
import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.custom.CustomField;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.normal.EmailKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of one file as leads; what is wrong with a line is said with all of it at once. */
final class RowReading {

    private static final int MOST_EMPLOYEES = 100_000_000;

    private final Layout layout;
    private final Map<String, CustomField> customFields;
    private final String source;
    private final String consentSource;
    private final Instant now;

    /**
     * @param source of leads whose row names none
     * @param consentSource names the import, so that its consents can be told from all others
     * @param now nobody agreed, or was seen, later than that
     */
    RowReading(Layout layout, Map<String, CustomField> customFields, String source, String consentSource, Instant now) {
        this.layout = layout;
        this.customFields = customFields;
        this.source = source;
        this.consentSource = consentSource;
        this.now = now;
    }

    Row read(Line line) {
        if (line.broken()) {
            return new Row.Bad(line.number(), List.of(Reason.of(null, "import.bad.quotes")));
        }
        Cells cells = new Cells(layout, line);
        Row.Good good = good(cells, line.number());
        return cells.wrong().isEmpty() ? good : new Row.Bad(line.number(), cells.wrong());
    }

    private Row.Good good(Cells cells, int line) {
        String email = email(cells);
        String[] name = name(cells);
        String country = cells.code(LeadField.COUNTRY, Named.COUNTRIES, "import.bad.country");
        String said = cells.text(LeadField.SOURCE);
        Capture lead = new Capture(name[0], name[1], email, cells.text(LeadField.PHONE), cells.text(LeadField.COMPANY),
                employees(cells), country, cells.code(LeadField.LANGUAGE, Named.LANGUAGES, "import.bad.language"),
                said == null ? source : said, cells.text(LeadField.MESSAGE), new CustomCells(customFields).read(cells),
                Market.of(cells.text(LeadField.REGION), cells.text(LeadField.POSTAL_CODE), cells.text(LeadField.INDUSTRY)),
                new Origin(cells.text(LeadField.CAMPAIGN), cells.text(LeadField.PAGE), day(cells, LeadField.FIRST_SEEN), null, null));
        return new Row.Good(line, lead, consents(cells, line));
    }

    private static String email(Cells cells) {
        String email = cells.text(LeadField.EMAIL);
        if (email == null) {
            cells.wrong(LeadField.EMAIL, "import.bad.noEmail");
        } else if (EmailKey.of(email).isEmpty()) {
            cells.wrong(LeadField.EMAIL, "import.bad.email", email);
        }
        return email;
    }

    /** A whole name where there are no parts: its last word is the family name. */
    private static String[] name(Cells cells) {
        String first = cells.text(LeadField.FIRST_NAME);
        String last = cells.text(LeadField.LAST_NAME);
        String whole = cells.text(LeadField.NAME);
        if (first != null || last != null || whole == null) {
            return new String[] {first, last};
        }
        int space = whole.lastIndexOf(' ');
        return space < 0 ? new String[] {whole, null} : new String[] {whole.substring(0, space).strip(), whole.substring(space + 1)};
    }

    /** Groups may be apart, as in 1 200 or 1.200. */
    private static Integer employees(Cells cells) {
        String written = cells.text(LeadField.EMPLOYEES);
        if (written == null) {
            return null;
        }
        String digits = Days.digits(written).replaceAll("(?<=\\d)[\\s.,'\\u00A0\\u202F\\u066C](?=\\d{3}(?!\\d))", "");
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > MOST_EMPLOYEES) {
            cells.wrong(LeadField.EMPLOYEES, "import.bad.employees", written);
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** What one row said, so that it can be unsaid alone. @param file names the import */
    static String consentSource(String file, int line) {
        return file + "/" + line;
    }

    /** A "no" is kept as well: it was said. */
    private List<ConsentGiven> consents(Cells cells, int line) {
        String written = cells.text(LeadField.CONSENT);
        Instant at = day(cells, LeadField.CONSENT_AT);
        if (written == null) {
            return List.of();
        }
        Optional<Boolean> given = YesOrNo.of(written);
        if (given.isEmpty()) {
            cells.wrong(LeadField.CONSENT, "import.bad.consent", written);
        }
        return given.map(yes -> new ConsentGiven("marketing", "email", yes, null, consentSource(consentSource, line), at)).stream().toList();
    }

    private Instant day(Cells cells, LeadField field) {
        String written = cells.text(field);
        if (written == null) {
            return null;
        }
        Optional<Instant> at = Days.of(written);
        if (at.isEmpty()) {
            cells.wrong(field, "import.bad.date", written);
        } else if (at.get().isAfter(now)) {
            cells.wrong(field, "import.bad.future", written);
        }
        return at.orElse(null);
    }
}
