package dev.baton.sales;

import dev.baton.account.AccountId;
import dev.baton.team.Visibility;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sales an account has and what they are worth, never more than the viewer may see. */
@Component
public class OpportunityTotals {

    private final JdbcClient jdbc;

    OpportunityTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount of all of them; null, like {@code currency}, for those of which nobody knows what they bring */
    public record Total(Stage stage, String currency, int count, BigDecimal amount) {
    }

    /** Of each stage and currency. */
    public List<Total> of(AccountId account, Visibility visible) {
        return jdbc.sql("""
                select o.stage, o.currency, count(*) sales, sum(o.amount) amount from crm_opportunity o
                where o.account_id = ? and %s group by o.stage, o.currency order by o.currency""".formatted(visible.sql("o")))
                .param(account.value()).query((row, n) -> new Total(Stage.valueOf(row.getString("stage")), row.getString("currency"),
                        row.getInt("sales"), row.getBigDecimal("amount"))).list();
    }
}
