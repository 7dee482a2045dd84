package dev.baton.app.leadlist;

import java.util.List;

/**
 * How a list of leads goes on where the page before ended.
 *
 * @param by columns of the order
 * @param keys the same in words that tell a line's place, so that {@code after} can name it
 * @param only what a lead must be to have a place at all; empty for every lead
 */
record LeadOrder(String by, String keys, String only) {

    static LeadOrder of(LeadFilter.Sort sort) {
        return switch (sort == null ? LeadFilter.Sort.NEWEST : sort) {
            case NEWEST -> new LeadOrder("l.id desc", " and l.id < ?", "");
            case SCORE -> new LeadOrder("l.score desc, l.id desc", """
                     and (l.score < (select a.score from crm_lead a where a.id = ?)
                      or l.score = (select a.score from crm_lead a where a.id = ?) and l.id < ?)""", " and l.score is not null");
            case DUE -> new LeadOrder("l.first_contact_by, l.id", """
                     and (l.first_contact_by > (select a.first_contact_by from crm_lead a where a.id = ?)
                      or l.first_contact_by = (select a.first_contact_by from crm_lead a where a.id = ?) and l.id > ?)""",
                    " and l.first_contact_by is not null and l.touched_at is null and l.status in ('NEW', 'ASSIGNED')");
        };
    }

    /** @param last id of the last lead of the page before */
    void after(Long last, StringBuilder sql, List<Object> values) {
        if (last != null) {
            sql.append(keys);
            keys.chars().filter(c -> c == '?').forEach(mark -> values.add(last));
        }
    }
}
