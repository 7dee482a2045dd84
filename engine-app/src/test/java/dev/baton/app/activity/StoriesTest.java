package dev.baton.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.activity.Activity;
import dev.baton.app.journey.Journey;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.FieldRules;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.Scope;
import dev.baton.team.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The story of an account with more people than a page has lines. */
@Journey
class StoriesTest {

    private static final Instant THEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final int LINES = 7;
    private static final Viewer SELLER = new Viewer(new PersonId(7), "x", "X", Roles.of(Role.AGENT), Set.of(), Set.of(),
            Map.of("contact", Scope.ALL, "account", Scope.ALL, "lead", Scope.OWN, "opportunity", Scope.OWN), FieldRules.NONE);

    @Autowired JdbcTemplate jdbc;
    @Autowired Stories stories;
    @Autowired Tsids ids;

    Whole account;

    @BeforeEach
    void aCompany() {
        AccountId id = ids.next(AccountId::new);
        jdbc.update("insert into crm_account (id, version, name, name_key, company_key, tier, custom, created_at) values (?, 0, 'Crowd', 'crowd', '', 'standard', '{}', ?)",
                id.value(), Timestamp.from(THEN));
        account = new Whole(Ref.to(Account.TYPE, id), List.of(Ref.to(Account.TYPE, id)), null, id, null, id);
    }

    @Test
    void tellsEachLineOfAllItsPeopleOnceAndInOrderAlsoWhereManyAreOfOneMoment() {
        people(30, 4, n -> n % 3 == 0 ? THEN : THEN.plusSeconds(n)); // a third of all lines were written in one lot
        List<Activity> told = new ArrayList<>();
        String after = null;
        do {
            Stories.Page page = stories.read(account, Chapter.MAILS, after, LINES, SELLER);
            page.moments().forEach(one -> told.add(one.what()));
            after = page.next();
        } while (after != null);

        assertThat(told).hasSize(30 * 3).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Activity::at).thenComparing(Activity::id).reversed())
                .as("what is about leads of others is not told").noneMatch(one -> one.subject().type().equals("lead"));
    }

    Stories.Page page(String after) {
        return stories.read(account, Chapter.ALL, after, 20, SELLER);
    }

    /** Each with so many lines: one about a lead that nobody sees, the rest mails about the person. */
    void people(int count, int lines, IntFunction<Instant> when) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> story = new ArrayList<>();
        IntStream.range(0, count).forEach(n -> {
            long person = ids.next();
            people.add(new Object[] {person, account.at().value(), Timestamp.from(THEN)});
            IntStream.range(0, lines).forEach(line -> story.add(new Object[] {ids.next(), Timestamp.from(when.apply(n * lines + line)),
                line == 0 ? "lead" : "contact", person, person}));
        });
        jdbc.batchUpdate("insert into crm_contact (id, version, name_key, account_id, custom, created_at) values (?, 0, '', ?, '{}', ?)", people);
        jdbc.batchUpdate("insert into activity (id, at, subject_type, subject_id, contact_id, kind, text) values (?, ?, ?, ?, ?, 'MAIL_IN', 'Hello')", story);
    }
}
