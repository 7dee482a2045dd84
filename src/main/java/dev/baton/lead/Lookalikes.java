package dev.baton.lead;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads that may be the same person as others, by address or telephone; for a whole list in one statement. */
@Component
public class Lookalikes {

    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Keys(LeadId id, String email, String phone) {

        boolean looksLike(Lead other) {
            return !id.equals(other.id()) && (email.equals(other.prospect().emailKey())
                    || phone != null && phone.equals(other.prospect().phoneKey()));
        }
    }

    /** Newest first, at most twenty of each lead. */
    public Map<LeadId, List<LeadId>> of(Collection<Lead> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        // Two reads by index: an OR of two columns is read from end to end where the database cannot merge indexes.
        String sql = "select id, email_key, phone_key from crm_lead where email_key in (:emails) and merged_into is null";
        Set<String> phones = leads.stream().map(lead -> lead.prospect().phoneKey()).filter(Objects::nonNull).collect(toSet());
        if (!phones.isEmpty()) {
            sql += " union select id, email_key, phone_key from crm_lead where phone_key in (:phones) and merged_into is null";
        }
        List<Keys> found = jdbc.sql(sql + " order by id desc limit " + MOST)
                .param("emails", leads.stream().map(lead -> lead.prospect().emailKey()).collect(toSet()))
                .param("phones", phones)
                .query((row, n) -> new Keys(new LeadId(row.getLong(1)), row.getString(2), row.getString(3))).list();
        Map<LeadId, List<LeadId>> alike = new HashMap<>();
        leads.forEach(lead -> alike.put(lead.id(), found.stream().filter(one -> one.looksLike(lead)).map(Keys::id)
                .limit(MOST_OF_ONE).toList()));
        return alike;
    }
}
