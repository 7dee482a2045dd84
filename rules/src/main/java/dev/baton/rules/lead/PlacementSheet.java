package dev.baton.rules.lead;

import dev.baton.rules.Sheet;
import dev.baton.rules.lead.Placement.Preferred;
import dev.baton.rules.lead.Placement.Skill;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** For the pool, the method, the person and each number the first rule that speaks decides; skills add up. */
public final class PlacementSheet extends Sheet<Placement> {

    private static final int USUAL_WEIGHT = 1;

    private final SortedMap<String, Skill> skills = new TreeMap<>();
    private final SortedMap<String, Preferred> preferred = new TreeMap<>();
    private String territory = "";
    private String team = "";
    private String rule = "";
    private Method method;
    private String person = "";
    private boolean accountOwnerFirst;
    private int hours;
    private int weight;
    private int minutes;

    PlacementSheet() {
    }

    public void pool(String territory, String team) {
        if (this.team.isEmpty()) {
            this.territory = territory;
            this.team = team;
            rule = rule();
            counts();
        }
    }

    public void by(Method method) {
        if (this.method == null) {
            this.method = method;
            counts();
        }
    }

    /** @param login of the one who gets it, or nobody does */
    public void person(String login) {
        if (person.isEmpty()) {
            person = login;
            counts();
        }
    }

    public void accountOwnerFirst(boolean first) {
        if (first && !accountOwnerFirst) {
            accountOwnerFirst = true;
            counts();
        }
    }

    /** Whatever happens, nobody gets it who knows less. */
    public void skill(String key, int level) {
        skills.merge(key, new Skill(key, level), (one, other) -> one.level() >= other.level() ? one : other);
        counts();
    }

    /** Nobody gets it who knows less, until the lead is so many minutes old. */
    public void prefer(String key, int level, int minutes) {
        preferred.merge(key, new Preferred(key, level, minutes), (one, other) -> one.level() >= other.level() ? one : other);
        counts();
    }

    /** Somebody away who is back within so many hours counts as there. */
    public void dueWithin(int hours) {
        if (this.hours == 0) {
            this.hours = hours;
            counts();
        }
    }

    public void weighs(int weight) {
        if (this.weight == 0) {
            this.weight = weight;
            counts();
        }
    }

    /** Working minutes of the team's calendar. */
    public void firstContactWithin(int minutes) {
        if (this.minutes == 0) {
            this.minutes = minutes;
            counts();
        }
    }

    @Override
    protected Placement outcome() {
        return new Placement(territory, team, rule, method == null ? Method.LEAST_LOADED : method, person,
                accountOwnerFirst, List.copyOf(skills.values()), List.copyOf(preferred.values()), hours,
                Math.max(weight, USUAL_WEIGHT), minutes);
    }
}
