package dev.baton.app.sales;

import dev.baton.sales.Quote;
import dev.baton.sales.QuoteLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The form of a quote as a browser sends it: texts, and lines that may have been left empty.
 *
 * @param customer address of a person, or name of a company
 */
record QuotePaper(String customer, String currency, List<Line> lines) {

    static final QuotePaper BLANK = new QuotePaper("", "EUR", List.of());

    private static final int ROOM = 3;

    /** @param product SKU; empty for something that is not in the catalogue */
    record Line(String product, String name, String quantity, String unitPrice, String discountPercent) {

        static final Line BLANK = new Line("", "", "", "", "");

        boolean isBlank() {
            return text(product).isEmpty() && text(name).isEmpty();
        }
    }

    static QuotePaper of(Quote quote, String customer, List<QuoteLine> lines) {
        return new QuotePaper(customer, quote.currency(), lines.stream().map(line -> new Line(
                line.product() == null ? "" : line.product().toString(), line.name(), plain(line.quantity()),
                plain(line.unitPrice()), plain(line.discountPercent()))).toList());
    }

    /** With some empty lines to write on. */
    QuotePaper withRoom() {
        List<Line> all = new ArrayList<>(written());
        IntStream.range(0, ROOM).forEach(i -> all.add(Line.BLANK));
        return new QuotePaper(customer, currency, all);
    }

    boolean isReadable() {
        return written().stream().allMatch(line -> isNumber(line.quantity()) && isNumber(line.unitPrice())
                && isNumber(line.discountPercent()));
    }

    QuoteForm form() {
        boolean person = text(customer).contains("@");
        return new QuoteForm(person ? null : new Called(text(customer)), person ? new Called(text(customer)) : null,
                text(currency).toUpperCase(), written().stream().map(line -> new QuoteForm.Line(text(line.product()),
                        text(line.name()), number(line.quantity()), number(line.unitPrice()),
                        number(line.discountPercent()))).toList(), null);
    }

    /** The id of the input that holds a field of the form. */
    String input(String field) {
        return field.startsWith("account") || field.startsWith("contact") || field.equals("lines") ? "customer" : field;
    }

    private List<Line> written() {
        return lines == null ? List.of() : lines.stream().filter(line -> line != null && !line.isBlank()).toList();
    }

    private static boolean isNumber(String text) {
        return text(text).isEmpty() || text.strip().matches("-?\\d{1,12}(\\.\\d{1,6})?");
    }

    private static BigDecimal number(String text) {
        return text(text).isEmpty() ? null : new BigDecimal(text.strip());
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
