package dev.baton.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of quotes, in their order. They lie apart, so that a change of a quote's status does not rewrite them. */
@Component
public class QuoteLines {

    private final JdbcTemplate jdbc;

    QuoteLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<QuoteLine> of(QuoteId quote) {
        return jdbc.query("""
                select product_id, name, quantity, list_price, unit_price, discount_percent from quote_line
                where quote_id = ? order by position""", QuoteLines::read, quote.value());
    }

    /** Of many quotes in one statement, for lists. */
    public Map<QuoteId, List<QuoteLine>> of(Collection<QuoteId> quotes) {
        Map<QuoteId, List<QuoteLine>> lines = new HashMap<>();
        quotes.forEach(quote -> lines.put(quote, new ArrayList<>()));
        if (!quotes.isEmpty()) {
            JdbcClient.create(jdbc).sql("""
                    select quote_id, product_id, name, quantity, list_price, unit_price, discount_percent from quote_line
                    where quote_id in (:quotes) order by quote_id, position""")
                    .param("quotes", quotes.stream().map(QuoteId::value).toList())
                    .query(row -> {
                        lines.get(new QuoteId(row.getLong("quote_id"))).add(read(row, 0));
                    });
        }
        return lines;
    }

    public void write(QuoteId quote, List<QuoteLine> lines) {
        jdbc.update("delete from quote_line where quote_id = ?", quote.value());
        List<Object[]> rows = IntStream.range(0, lines.size()).mapToObj(at -> row(quote, at, lines.get(at))).toList();
        jdbc.batchUpdate("""
                insert into quote_line (quote_id, position, product_id, name, quantity, list_price, unit_price,
                  discount_percent) values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Object[] row(QuoteId quote, int position, QuoteLine line) {
        return new Object[] {quote.value(), position, line.product() == null ? null : line.product().value(),
            line.name(), line.quantity(), line.listPrice(), line.unitPrice(), line.discountPercent()};
    }

    private static QuoteLine read(ResultSet row, int n) throws SQLException {
        Long product = row.getObject("product_id", Long.class);
        BigDecimal listPrice = row.getBigDecimal("list_price");
        return new QuoteLine(product == null ? null : new ProductId(product), row.getString("name"),
                row.getBigDecimal("quantity"), listPrice, row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount_percent"));
    }
}
