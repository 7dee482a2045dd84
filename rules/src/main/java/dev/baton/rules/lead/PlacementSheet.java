package dev.baton.rules.lead;

import dev.baton.rules.Sheet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** For each of pool, method and time the first rule that speaks decides; skills add up. */
public final class PlacementSheet extends Sheet<Placement> {

    private final SortedSet<String> skills = new TreeSet<>();
    private String territory = "";
    private String team = "";
    private Method method;
    private int minutes;

    PlacementSheet() {
    }

    public void pool(String territory, String team) {
        if (this.team.isEmpty()) {
            this.territory = territory;
            this.team = team;
            counts();
        }
    }

    public void by(Method method) {
        if (this.method == null) {
            this.method = method;
            counts();
        }
    }

    public void skill(String key) {
        skills.add(key);
        counts();
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
        Method found = method == null ? Method.LEAST_LOADED : method;
        return new Placement(territory, team, found, List.copyOf(skills), minutes);
    }
}
