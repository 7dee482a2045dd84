package dev.baton.app.activity;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.activity.Logged;
import dev.baton.activity.LoggedActivities;
import dev.baton.activity.LoggedId;
import dev.baton.app.access.VisibleRecords;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be done about a record and about what belongs to it: of a contact about their leads and sales, of an account about its
 * people, their leads and its sales. Never more than the viewer may see; one statement where nothing is planned.
 */
@Component
class Plans {

    private static final String NEXT = " order by x.at, x.id limit 20";

    private final JdbcClient jdbc;
    private final LoggedActivities logged;
    private final VisibleRecords records;
    private final RecordNames names;

    Plans(JdbcClient jdbc, LoggedActivities logged, VisibleRecords records, RecordNames names) {
        this.jdbc = jdbc;
        this.logged = logged;
        this.records = records;
        this.names = names;
    }

    /** @param about what the record is called that it is to be done about; null where that is the one whose page it is */
    record Plan(Logged what, String about) {
    }

    /** The next first; a few. */
    List<Plan> of(Whole whole, Viewer viewer) {
        List<Logged> next = next(whole, viewer);
        Map<Ref, String> called = names.of(next.stream().map(Logged::subject).filter(one -> !one.equals(whole.record())).distinct().toList(), viewer);
        return next.stream().map(one -> new Plan(one, called.get(one.subject()))).toList();
    }

    private List<Logged> next(Whole whole, Viewer viewer) {
        String open = " and x.planned = true and " + records.sql(viewer, "x.subject_type", "x.subject_id");
        String sql = sources(whole).map(source -> "(select x.id, x.at from " + source + open + NEXT + ")")
                .collect(Collectors.joining(" union ", "select x.id from (", ") x" + NEXT));
        List<LoggedId> next = jdbc.sql(sql).query((row, n) -> new LoggedId(row.getLong("id"))).list();
        return next.isEmpty() ? List.of() : logged.findAllById(next).stream()
                .sorted(Comparator.comparing(Logged::at).thenComparing(plan -> plan.id().value())).toList();
    }

    private static Stream<String> sources(Whole whole) {
        Stream<String> own = whole.subjects().stream()
                .map(one -> "logged_activity x where x.subject_type = '%s' and x.subject_id = %d".formatted(one.type(), one.id()));
        return Stream.concat(own, switch (whole.record().type()) {
            case Contact.TYPE -> with(whole.with());
            case Account.TYPE -> at(whole.at());
            default -> Stream.empty();
        });
    }

    private static Stream<String> with(ContactId contact) {
        return Stream.of(of("crm_lead r", "lead", "r.contact_id = " + contact), of("crm_opportunity r", "opportunity", "r.contact_id = " + contact));
    }

    private static Stream<String> at(AccountId account) {
        return Stream.of(of("crm_contact r", "contact", "r.account_id = " + account),
                of("crm_contact c join crm_lead r on r.contact_id = c.id", "lead", "c.account_id = " + account),
                of("crm_opportunity r", "opportunity", "r.account_id = " + account));
    }

    /** Joined: H2 asks an "in" of the second column of an index for each row. */
    private static String of(String records, String type, String which) {
        return "%s join logged_activity x on x.subject_type = '%s' and x.subject_id = r.id where %s".formatted(records, type, which);
    }
}
