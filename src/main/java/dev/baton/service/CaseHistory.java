package dev.baton.service;

import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.unit.UnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    /** Who had a case before that knows the customer no better than anybody else. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param open how many of the customer's cases are not over
     * @param handlers by team, who had the newest of its cases of the last year in hand that anybody has had who is still
     *                 there: active, and of the team without leading it
     */
    public record Past(int open, Map<TeamId, PersonId> handlers) {

        static final Past NONE = new Past(0, Map.of());

        /** Who knows the customer, when it is about work of this team. */
        public Optional<PersonId> handlerIn(@Nullable TeamId wanted) {
            return Optional.ofNullable(wanted).map(handlers::get);
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
                  select max(c.id) as id from crm_case c
                  join team_member m on m.person_id = c.owner_id and m.team_id = c.team_id and not m.leads
                  join person p on p.id = c.owner_id and p.active
                  where c.contact_id = :contact and c.created_at > :since group by c.team_id) newest on 1 = 1
                left join crm_case h on h.id = newest.id""")
                .param("contact", contact.value()).param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .query(CaseHistory::past);
    }

    /** A row for each team, or one without. */
    private static Past past(ResultSet rows) throws SQLException {
        Map<TeamId, PersonId> handlers = new HashMap<>();
        int open = 0;
        while (rows.next()) {
            open = rows.getInt("open_cases");
            if (rows.getObject("owner_id") != null) {
                handlers.put(new TeamId(rows.getLong("team_id")), new PersonId(rows.getLong("owner_id")));
            }
        }
        return new Past(open, Map.copyOf(handlers));
    }

    private static Ref key(ContactId contact) {
        return Ref.to("casesOf", contact);
    }
}
