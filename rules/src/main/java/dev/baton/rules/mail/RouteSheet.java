package dev.baton.rules.mail;

import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import dev.baton.rules.Sheet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rules vote for team and kind with weights, and the heavier wins; the highest priority wins, skills add up, the first
 * answer and the first language stand. {@code otherwise} counts only where nobody voted for a team.
 */
public final class RouteSheet extends Sheet<Route> {

    private final Votes<String> teams = new Votes<>();
    private final Votes<Kind> kinds = new Votes<>();
    private final SortedSet<String> skills = new TreeSet<>();
    private final String detected;
    private final String mailboxTeam;
    private Priority priority = Priority.NORMAL;
    private boolean prioritised;
    private String language = "";
    private String answer = "";
    private String fallback = "";
    private String fallbackRule = "";

    RouteSheet(EmailFacts facts) {
        this.detected = facts.language();
        this.mailboxTeam = facts.mailboxTeam();
    }

    public void team(String key, int weight) {
        teams.add(key, weight);
        counts(weight);
    }

    /** For the team of the mailbox that the mail came to; for nobody where it belongs to none. */
    public void mailboxTeam(int weight) {
        if (!mailboxTeam.isEmpty()) {
            team(mailboxTeam, weight);
        }
    }

    public void kind(Kind kind, int weight) {
        kinds.add(kind, weight);
        counts();
    }

    /** The highest priority that a rule names stands; normal when none does. */
    public void priority(Priority wanted) {
        if (!prioritised || wanted.compareTo(priority) > 0) {
            prioritised = true;
            priority = wanted;
            counts();
        }
    }

    public void skill(String key) {
        skills.add(key);
        counts();
    }

    public void language(String code) {
        if (language.isEmpty()) {
            language = code;
            counts();
        }
    }

    public void answer(String template) {
        if (answer.isEmpty()) {
            answer = template;
            counts();
        }
    }

    /** The team of a mail that no other rule gives to a team. */
    public void otherwise(String key) {
        if (fallback.isEmpty()) {
            fallback = key;
            fallbackRule = rule();
        }
    }

    @Override
    protected Route outcome() {
        List<String> leaders = teams.leaders();
        boolean unnamed = leaders.isEmpty();
        if (unnamed && !fallback.isEmpty()) {
            counts(fallbackRule);
        }
        Doubt doubt = unnamed ? Doubt.ONLY_THE_DEFAULT : leaders.size() > 1 ? Doubt.TEAMS_TIE : Doubt.NONE;
        Kind kind = kinds.leaders().stream().findFirst().orElse(Kind.REQUEST);
        return new Route(unnamed ? fallback : leaders.getFirst(), priority, kind,
                language.isEmpty() ? detected : language, List.copyOf(skills), answer, doubt,
                doubt == Doubt.TEAMS_TIE ? leaders : List.of());
    }
}
