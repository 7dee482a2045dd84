package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.normal.NameKey;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.team.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as people look them up: newest first, or by a part of the name or the beginning of the domain. */
@Component
public class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for; null means any.
     *
     * @param text what the person typed
     * @param teams one of these has it
     * @param after id of the last account of the page before
     */
    public record Query(String text, PersonId owner, Set<TeamId> teams, Long after, int limit) {
    }

    /** @param people how many contacts work there */
    public record Line(AccountId id, String name, String domain, String tier, String owner, int people) {
    }

    /** What became part of another is found as that one. Nobody finds an account by what they may not see of it. */
    public List<Line> read(Query query, Viewer viewer) {
        Visibility visible = viewer.of(Account.TYPE);
        String domain = viewer.fields().hide(Account.TYPE, "domain") ? "" : " or a.domain like :domain";
        String typed = query.text() == null ? "" : query.text().strip();
        String name = NameKey.of(typed);
        return jdbc.sql("""
                select a.id, a.name, a.domain, a.tier, p.name owner_name,
                  (select count(*) from crm_contact c where c.account_id = a.id and c.merged_into is null) people
                from crm_account a left join person p on p.id = a.owner_id
                where a.merged_into is null and %s and a.id < :after%s
                  and (:all = 1 or a.name_key like :name%s
                    or a.id in (select m.merged_into from crm_account m where m.merged_into is not null and (m.name_key like :name%s)))
                order by a.id desc limit %d""".formatted(visible.sql("a"), narrowed(query), domain, domain.replace("a.", "m."), query.limit()))
                .param("after", query.after() == null ? Long.MAX_VALUE : query.after()).param("all", typed.isEmpty() ? 1 : 0)
                .param("domain", typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.-]", "") + "%")
                .param("name", name.isEmpty() ? "!" : "%" + name + "%")
                .query((row, n) -> new Line(new AccountId(row.getLong("id")), row.getString("name"), row.getString("domain"),
                        row.getString("tier"), row.getString("owner_name"), row.getInt("people"))).list();
    }

    private static String narrowed(Query query) {
        String teams = query.teams() == null ? "" : query.teams().isEmpty() ? " and 1 = 0" : query.teams().stream().map(TeamId::toString)
                .collect(Collectors.joining(", ", " and a.team_id in (", ")"));
        return query.owner() == null ? teams : teams + " and a.owner_id = " + query.owner().value();
    }
}
