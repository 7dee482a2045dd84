package dev.baton.app.leadimport;

/**
 * Text that a spreadsheet would take for a formula, and how it is kept from that.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class SafeCell {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private SafeCell() {
    }

    static String of(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Undoes it: a phone number that begins with a plus goes out and comes in again. */
    static String bare(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_BEGINS.indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }
}
