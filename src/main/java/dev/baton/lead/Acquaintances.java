package dev.baton.lead;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.baton.account.ContactId;
import dev.baton.normal.CompanyDomain;
import dev.baton.normal.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts of ours who may be the person of a lead, though they gave another address. */
@Component
public class Acquaintances {

    private static final String OF_TELEPHONE = """
            (select c.id, c.name_key, c.email_key, c.phone_key, a.company_key, a.domain
            from crm_contact c left join crm_account a on a.id = c.account_id
            where c.phone_key = :phone and c.merged_into is null order by c.id desc limit 20)""";
    /**
     * Those of the name, and the newest of whatever name, which may differ by little, by the company's domain, also by what it was
     * called before it became part of another: without being told, H2 reads all who have a common name, of whatever company.
     */
    private static final String OF_DOMAIN = """
            (select c.id, c.name_key, c.email_key, c.phone_key, a.company_key, a.domain
            from crm_account a join crm_contact c use index (contact_account_name) on c.account_id = coalesce(a.merged_into, a.id)
            where a.domain = :domain and c.name_key = :name and c.merged_into is null order by c.id desc limit 20)
            union (select c.id, c.name_key, c.email_key, c.phone_key, a.company_key, a.domain
            from crm_account a join crm_contact c on c.account_id = coalesce(a.merged_into, a.id)
            where a.domain = :domain and c.merged_into is null order by c.id desc limit 100)""";

    private static final String OF_COMPANY = OF_DOMAIN.replace("a.domain = :domain", "a.company_key = :company");

    private final JdbcClient jdbc;

    Acquaintances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contact, as it is compared.
     *
     * @param emailKey null where we know no address, as {@code phoneKey}
     * @param companyKey of the account; null where there is none
     * @param domain   of the account; null where it is unknown
     */
    public record Acquaintance(ContactId contact, String nameKey, @Nullable String emailKey, @Nullable String phoneKey,
                               @Nullable String companyKey, @Nullable String domain) {
    }

    /**
     * Those with the telephone, and those of the company that writes from the domain, or is named so: newest first, at most twenty with
     * the telephone, twenty of the name and a hundred of the company. A first name alone is no reason to look into a company. Who gave
     * neither telephone nor company and writes from a public mail house costs no statement.
     *
     * @param own whose lead it is: nobody is like oneself
     */
    public List<Acquaintance> of(Prospect who, ContactId own) {
        String domain = CompanyDomain.of(who.email()).orElse(null);
        List<String> ways = new ArrayList<>();
        if (who.phoneKey() != null) {
            ways.add(OF_TELEPHONE);
        }
        if (domain != null && NameKey.full(who.nameKey())) {
            ways.add(OF_DOMAIN);
        }
        if (who.companyKey() != null && !who.companyKey().isEmpty() && NameKey.full(who.nameKey())) {
            ways.add(OF_COMPANY);
        }
        return ways.isEmpty() ? List.of() : once(jdbc.sql("select * from (" + ways.stream().collect(joining(" union "))
                        + ") found where id <> :own order by id desc")
                .param("phone", who.phoneKey()).param("domain", domain).param("company", who.companyKey()).param("name", who.nameKey()).param("own", own.value())
                .query((row, n) -> new Acquaintance(new ContactId(row.getLong(1)), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6))).list());
    }

    /** Whose company was two of a name is found by each. */
    private static List<Acquaintance> once(List<Acquaintance> found) {
        return List.copyOf(found.stream().collect(toMap(Acquaintance::contact, one -> one, (one, again) -> one, LinkedHashMap::new)).values());
    }
}
