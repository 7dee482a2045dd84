package dev.baton.service;

import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.unit.UnitOfWork;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we have had to do with a customer until this unit of work: asked at most once in it, in one statement. */
@Component
public class CaseHistory {

    private static final String OPEN = Arrays.stream(CaseStatus.values()).filter(status -> !status.over())
            .map(status -> "'" + status + "'").collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    CaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param open how many of the customer's cases are not over
     * @param handler who had the last one in hand that anybody has had who is still there: active, and of its team without
     *                leading it; null for nobody
     * @param team the team of that case
     */
    public record Past(int open, @Nullable PersonId handler, @Nullable TeamId team) {

        static final Past NONE = new Past(0, null, null);

        /** Who knows the customer, when it is about work of this team. */
        public Optional<PersonId> handlerIn(@Nullable TeamId wanted) {
            return Optional.ofNullable(handler).filter(any -> team.equals(wanted));
        }
    }

    public Past of(ContactId contact) {
        if (UnitOfWork.underWay() && UnitOfWork.now().remembered(key(contact)) instanceof Past known) {
            return known;
        }
        return remember(contact, read(contact));
    }

    /** A customer whom we met just now: there is nothing to ask for. */
    public void none(ContactId contact) {
        remember(contact, Past.NONE);
    }

    private static Past remember(ContactId contact, Past past) {
        if (UnitOfWork.underWay()) {
            UnitOfWork.now().remember(key(contact), past);
        }
        return past;
    }

    private Past read(ContactId contact) {
        return jdbc.sql("select (select count(*) from crm_case where contact_id = :contact and status in (" + OPEN + """
                )) as open_cases, h.owner_id, h.team_id
                from (select 1 as n) one left join (
                  select c.owner_id, c.team_id from crm_case c
                  join team_member m on m.person_id = c.owner_id and m.team_id = c.team_id and not m.leads
                  join person p on p.id = c.owner_id and p.active
                  where c.contact_id = :contact order by c.id desc limit 1) h on 1 = 1""")
                .param("contact", contact.value())
                .query((row, n) -> row.getObject("owner_id") == null ? new Past(row.getInt("open_cases"), null, null)
                        : new Past(row.getInt("open_cases"), new PersonId(row.getLong("owner_id")), new TeamId(row.getLong("team_id"))))
                .single();
    }

    private static Ref key(ContactId contact) {
        return Ref.to("casesOf", contact);
    }
}
