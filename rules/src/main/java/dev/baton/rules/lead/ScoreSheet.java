package dev.baton.rules.lead;

import dev.baton.rules.Sheet;
import java.util.EnumMap;
import java.util.Map;

/** Rules add and take points; the sum is kept between 0 and 100. Rules also say from which score a grade begins. */
public final class ScoreSheet extends Sheet<Score> {

    private record Step(int from, String rule) {
    }

    private final Map<Grade, Step> steps = new EnumMap<>(Grade.class);
    private int sum;

    ScoreSheet() {
    }

    public void add(int points) {
        sum = Math.addExact(sum, points);
        counts(points);
    }

    public void take(int points) {
        add(Math.negateExact(points));
    }

    /** A lead of so many points or more has this grade; without a grade reached it is a D. */
    public void grade(Grade grade, int from) {
        steps.putIfAbsent(grade, new Step(from, rule()));
    }

    @Override
    protected Score outcome() {
        int score = Math.clamp(sum, 0, 100);
        for (Map.Entry<Grade, Step> step : steps.entrySet()) {
            if (score >= step.getValue().from()) {
                counts(step.getValue().rule());
                return new Score(score, step.getKey());
            }
        }
        return new Score(score, Grade.D);
    }
}
