package dev.baton.lead;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.baton.normal.CompanyDomain;
import dev.baton.normal.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads that may be the same person as others, by address or telephone; for a whole list in one statement. */
@Component
public class Lookalikes {

    private static final int MOST_OF_ONE = 20;
    private static final int MOST = 2000;
    /** A company may have any number of leads that are over; whoever comes with its latest is looked at. */
    private static final String OF_COMPANY = "(select * from crm_lead where company_key = :company order by id desc limit 100) said";
    private static final String OF_DOMAIN = OF_COMPANY.replace("company_key = :company", "email_domain = :domain");
    private static final String OVER = Stream.of(LeadStatus.values()).filter(LeadStatus::over).map(one -> "'" + one + "'")
            .collect(joining(", "));

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody said whom we know, as it is compared.
     *
     * @param lead     the lead that is worked on: the one that this was said in, or that it joined
     * @param phoneKey null where none was given, as {@code companyKey}
     */
    public record Lookalike(LeadId lead, String nameKey, String emailKey, @Nullable String phoneKey, @Nullable String companyKey) {
    }

    /**
     * What was said in leads under way, or at rest until a day, from the address, with the telephone, for the company or
     * from its domain by somebody who just came: newest first, at most twenty of each, and of a company's those of the same name besides.
     * A public mail house is no company.
     */
    public List<Lookalike> underWay(Prospect who) {
        String domain = CompanyDomain.of(who.email()).orElse(null);
        List<String> ways = new ArrayList<>(List.of(newest("crm_lead said", "said.email_key = :email")));
        if (who.phoneKey() != null) {
            ways.add(newest("crm_lead said", "said.phone_key = :phone"));
        }
        if (NameKey.full(who.nameKey())) {
            Stream.of(who.companyKey() == null || who.companyKey().isEmpty() ? null : OF_COMPANY, domain == null ? null : OF_DOMAIN)
                    .filter(Objects::nonNull).forEach(from -> {
                        ways.add(newest(from, "said.name_key like '% %'"));
                        ways.add(newest(from.replace(" order by", " and name_key = :name order by"), "true"));
                    });
        }
        return jdbc.sql("select * from (" + String.join(" union ", ways) + ") found order by id desc")
                .param("email", who.emailKey()).param("phone", who.phoneKey()).param("company", who.companyKey()).param("domain", domain)
                .param("name", who.nameKey())
                .query((row, n) -> new Lookalike(new LeadId(row.getLong(2)), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6))).list();
    }

    private static String newest(String from, String which) {
        return """
                (select said.id, l.id lead_id, said.name_key, said.email_key, said.phone_key, said.company_key
                from %s join crm_lead l on l.id = coalesce(said.merged_into, said.id)
                where %s and (l.status not in (%s) or l.rests_until is not null) order by said.id desc limit %d)"""
                .formatted(from, which, OVER, MOST_OF_ONE);
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
