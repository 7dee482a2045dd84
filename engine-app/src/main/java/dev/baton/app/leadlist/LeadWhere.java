package dev.baton.app.leadlist;

import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Midnight;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadList;
import dev.baton.normal.CompanyKey;
import dev.baton.normal.NameKey;
import dev.baton.team.Person;
import dev.baton.team.PersonId;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A filter of leads as a condition; the leads are {@code l}. Never more than the viewer may see. */
@Component
class LeadWhere {

    private final Directory directory;
    private final LeadMarks marks;
    private final Midnight midnight;

    LeadWhere(Directory directory, LeadMarks marks, Midnight midnight) {
        this.directory = directory;
        this.marks = marks;
        this.midnight = midnight;
    }

    /** Adds what stands behind {@code where}, and its values. */
    void add(LeadFilter asked, Viewer viewer, StringBuilder sql, List<Object> values) {
        LeadFilter filter = asked.within(viewer.fields());
        sql.append(LeadList.UNMERGED).append(" and ").append(viewer.of(Lead.TYPE).sql("l"));
        if (filter.whose() != null) {
            sql.append(filter.whose() == LeadFilter.Whose.MINE ? owned(viewer.id()) : " and l.team_id in (" + ids(viewer.tree()) + ")");
        }
        if (filter.owner() != null) {
            sql.append(filter.owner().equals(LeadFilter.NOBODY) ? " and l.owner_id is null"
                    : owned(directory.person(filter.owner()).map(Person::id).orElse(null)));
        }
        if (filter.team() != null) {
            sql.append(directory.team(filter.team()).map(Team::id).map(team -> " and l.team_id = " + team.value()).orElse(" and 1 = 0"));
        }
        equal(sql, values, "l.status", filter.status() == null ? null : filter.status().name());
        equal(sql, values, "l.grade", filter.grade());
        equal(sql, values, "l.source", filter.source());
        equal(sql, values, "l.country", filter.country());
        equal(sql, values, "l.outcome_reason", filter.outcomeReason());
        if (filter.since() != null) {
            sql.append(" and l.created_at >= ?");
            values.add(Timestamp.from(midnight.of(filter.since())));
        }
        if (filter.hot() != null) {
            Integer from = marks.least();
            sql.append(from == null ? " and 1 = 0" : " and l.score >= " + from);
        }
        text(sql, values, filter.text());
    }

    static void text(StringBuilder sql, List<Object> values, String text) {
        if (text == null) {
            return;
        }
        String name = NameKey.of(text);
        String company = CompanyKey.of(text);
        sql.append(" and (l.email_key like ? or l.name_key like ? or l.company_key like ?)");
        values.addAll(List.of(text.strip().toLowerCase(Locale.ROOT) + "%", name.isEmpty() ? "\u0000" : "%" + name + "%",
                company.isEmpty() ? "\u0000" : company + "%"));
    }

    private static void equal(StringBuilder sql, List<Object> values, String column, String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static String owned(PersonId owner) {
        return owner == null ? " and 1 = 0" : " and l.owner_id = " + owner.value();
    }

    private static String ids(Collection<TeamId> teams) {
        return teams.isEmpty() ? "0" : teams.stream().map(team -> Long.toString(team.value())).sorted().collect(Collectors.joining(", "));
    }
}
