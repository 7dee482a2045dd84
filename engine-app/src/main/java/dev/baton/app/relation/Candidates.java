package dev.baton.app.relation;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.activity.RecordNames;
import dev.baton.id.Ref;
import dev.baton.normal.NameKey;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom one may mean: who belongs to the same company, and who or what is called as somebody types, or was before it became part of another. */
@Component
class Candidates {

    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final RecordNames names;

    Candidates(JdbcClient jdbc, RecordNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    record Candidate(Ref ref, String name) {
    }

    /** @param typed a part of a name, or the beginning of an address; blank for those nearby */
    List<Candidate> of(Ref record, String typed, Viewer viewer) {
        List<Ref> found = new ArrayList<>(find(record, Contact.TYPE, typed, viewer));
        if (record.type().equals(Contact.TYPE)) {
            found.addAll(find(record, Account.TYPE, typed, viewer));
            found.addAll(find(record, Opportunity.TYPE, typed, viewer));
        }
        found.remove(record);
        Map<Ref, String> called = names.of(found, viewer);
        return found.stream().filter(called::containsKey).map(one -> new Candidate(one, called.get(one))).toList();
    }

    private List<Ref> find(Ref record, String type, String typed, Viewer viewer) {
        String key = NameKey.of(typed);
        boolean nearby = typed.isBlank();
        String near = "%s in (%s)".formatted(type.equals(Account.TYPE) ? "r.id" : "r.account_id", company(record));
        String address = type.equals(Contact.TYPE) && !viewer.fields().hide(type, "email") ? " or r.email_key like :address" : "";
        String before = type.equals(Opportunity.TYPE) ? "" : " or r.id in (select p.merged_into from crm_%s p where p.merged_into is not null and (p.name_key like :name%s))"
                .formatted(type, address.replace("r.", "p."));
        String merged = type.equals(Opportunity.TYPE) ? "" : " and r.merged_into is null";
        return jdbc.sql("select r.id from crm_%s r where %s%s and (%s) order by r.id desc limit %d".formatted(type,
                        viewer.of(type).sql("r"), merged, nearby ? near : "r.name_key like :name" + address + before, MOST))
                .param("name", key.isEmpty() ? "!" : "%" + key + "%")
                .param("address", typed.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
                .query((row, n) -> new Ref(type, row.getLong(1))).list();
    }

    /** The account of a record, as SQL. */
    private static String company(Ref record) {
        return record.type().equals(Account.TYPE) ? Long.toString(record.id())
                : "select o.account_id from crm_%s o where o.id = %d".formatted(record.type(), record.id());
    }
}
