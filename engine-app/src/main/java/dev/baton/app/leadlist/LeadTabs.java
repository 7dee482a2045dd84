package dev.baton.app.leadlist;

import dev.baton.app.leadlist.LeadFilter.Whose;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.SavedFilter;
import dev.baton.lead.SavedFilter.Scope;
import dev.baton.team.Role;
import dev.baton.team.Team;
import dev.baton.team.Teams;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ways from one list of leads to the next: whose they are, what somebody keeps, and in which status. */
@Component
class LeadTabs {

    private final LeadLines leads;
    private final Directory directory;
    private final Teams teams;
    private final Wording wording;

    LeadTabs(LeadLines leads, Directory directory, Teams teams, Wording wording) {
        this.leads = leads;
        this.directory = directory;
        this.teams = teams;
        this.wording = wording;
    }

    /** A list that somebody keeps. @param mine whether the reader may rename it, or give it up */
    record Kept(String id, int version, String name, boolean mine) {
    }

    private record Called(String name, LeadFilter filter) {
    }

    /** @param id as {@link FiltersPage} takes it */
    record Keeping(String id, String text) {
    }

    /** All, mine and my team's, as far as the reader sees others', then what is kept; with how many they are where that is quickly told. */
    List<Tab> lists(List<SavedFilter> kept, LeadFilter now, Viewer viewer) {
        Words words = wording.now();
        List<Called> called = new ArrayList<>(List.of(new Called(words.text("pipeline.mine"), LeadFilter.ALL.of(Whose.MINE))));
        if (!viewer.tree().isEmpty() && viewer.scope(Lead.TYPE).compareTo(dev.baton.team.Scope.OWN) > 0) {
            called.add(new Called(words.text("pipeline.team"), LeadFilter.ALL.of(Whose.TEAM)));
        }
        kept.forEach(one -> LeadFilter.kept(one.query()).ifPresent(list -> called.add(new Called(one.name(), list))));
        Map<LeadFilter, Tally> tallies = leads.tallies(called.stream().map(Called::filter).toList(), viewer);
        return Stream.concat(Stream.of(tab(words.text("cases.all"), LeadFilter.ALL, null, now)),
                called.stream().map(one -> tab(one.name(), one.filter(), tallies.get(one.filter().within(viewer.fields())), now))).toList();
    }

    List<Tab> statuses(LeadFilter now, Map<LeadStatus, Tally> tallies) {
        Words words = wording.now();
        Stream<Tab> all = Stream.of(counted(words.text("cases.all"), now.in(null), Tally.sum(tallies.values()), now));
        return Stream.concat(all, Stream.of(LeadStatus.values()).map(status -> counted(
                words.text("leads.status." + status.name().toLowerCase(Locale.ROOT)), now.in(status), tallies.get(status), now))).toList();
    }

    /** What the reader looks at, where somebody keeps it. */
    Kept current(List<SavedFilter> kept, LeadFilter now, Viewer viewer) {
        return kept.stream().filter(one -> one.query().equals(now.query())).findFirst()
                .map(one -> new Kept(one.id().toString(), one.version(), one.name(), FilterDesk.mayKeep(one.scope(), one.teamId(), viewer)))
                .orElse(null);
    }

    /** For whom the reader may keep a list. */
    List<Keeping> keepings(Viewer viewer) {
        Words words = wording.now();
        List<Keeping> all = new ArrayList<>(List.of(new Keeping("personal", words.text("pipeline.filter.personal"))));
        if (viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN)) {
            teams.findAll().stream().filter(team -> FilterDesk.mayKeep(Scope.TEAM, team.id(), viewer))
                    .forEach(team -> all.add(new Keeping("team:" + team.teamKey(), words.text("pipeline.filter.team", team.name()))));
        }
        if (FilterDesk.mayKeep(Scope.ORGANISATION, null, viewer)) {
            all.add(new Keeping("organisation", words.text("pipeline.filter.organisation")));
        }
        return all;
    }

    /** @param shown whether those that are not for us are among what the reader looks at in particular */
    LeadReasons reasons(LeadFilter now, boolean shown, Viewer viewer) {
        return new LeadReasons((shown || now.outcomeReason() != null) && !viewer.fields().hide(Lead.TYPE, "outcomeReason"), now.outcomeReason(), wording.now());
    }

    /** In words, what the list leaves out besides its status; null for nothing. */
    Narrowed narrowed(LeadFilter now) {
        Words words = wording.now();
        String text = Stream.of(now.whose() == null ? null : words.text("pipeline." + now.whose().name().toLowerCase(Locale.ROOT)),
                        now.owner() == null ? null : now.owner().equals(LeadFilter.NOBODY) ? words.text("inbox.nobody") : directory.nameOf(now.owner()),
                        now.team() == null ? null : directory.team(now.team()).map(Team::name).orElse(now.team()),
                        now.grade() == null ? null : words.text("leads.grade") + " " + now.grade(), now.source(), now.country(),
                        now.outcomeReason() == null ? null : LeadReasons.text(now.outcomeReason(), words),
                        now.text() == null ? null : "“" + now.text() + "”", now.hot() == null ? null : words.text("pipeline.hot"),
                        now.since() == null ? null : words.text("web.since", words.day(now.since())))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : new Narrowed(text, "/leads");
    }

    private static Tab counted(String text, LeadFilter filter, Tally tally, LeadFilter now) {
        return new Tab(text, filter.address(), tally.atLeast(), tally.more(), filter.status() == now.status());
    }

    private static Tab tab(String text, LeadFilter filter, Tally tally, LeadFilter now) {
        String query = filter.query();
        return new Tab(text, query.isEmpty() ? "/leads" : "/leads?" + query, tally == null ? null : tally.atLeast(), tally != null && tally.more(),
                query.equals(now.query()));
    }
}
