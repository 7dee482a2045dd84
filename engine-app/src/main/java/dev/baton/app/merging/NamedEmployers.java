package dev.baton.app.merging;

import dev.baton.account.AccountId;
import dev.baton.lead.LeadId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which company somebody of us said that a lead works. */
@Component
class NamedEmployers {

    private final JdbcClient jdbc;

    NamedEmployers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void named(LeadId lead, AccountId account) {
        forget(lead);
        jdbc.sql("insert into lead_employer (lead_id, account_id) values (?, ?)").params(lead.value(), account.value()).update();
    }

    void forget(LeadId lead) {
        jdbc.sql("delete from lead_employer where lead_id = ?").param(lead.value()).update();
    }

    Optional<AccountId> of(LeadId lead) {
        return jdbc.sql("select account_id from lead_employer where lead_id = ?").param(lead.value())
                .query((row, n) -> new AccountId(row.getLong(1))).optional();
    }
}
