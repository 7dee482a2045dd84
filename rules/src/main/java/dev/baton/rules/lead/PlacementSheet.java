package dev.baton.rules.lead;

import dev.baton.rules.assignment.Method;
import dev.baton.rules.assignment.WantedSheet;

/** For the pool and the time as well the first rule that speaks decides. */
public final class PlacementSheet extends WantedSheet<Placement> {

    private String territory = "";
    private String team = "";
    private String rule = "";
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

    /** Working minutes of the team's calendar. */
    public void firstContactWithin(int minutes) {
        if (this.minutes == 0) {
            this.minutes = minutes;
            counts();
        }
    }

    @Override
    protected Placement outcome() {
        return new Placement(territory, team, rule, method(Method.LEAST_LOADED), person(), accountOwnerFirst(), skills(),
                preferred(), dueWithinHours(), weight(), minutes);
    }
}
