package dev.baton.rules.assignment;

import dev.baton.rules.Sheet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** For the method, the person and each number the first rule that speaks decides; skills add up. */
public abstract class WantedSheet<T extends Record & Wanted> extends Sheet<T> {

    private static final int USUAL_WEIGHT = 1;

    private final SortedMap<String, Skill> skills = new TreeMap<>();
    private final SortedMap<String, Preferred> preferred = new TreeMap<>();
    private Method method;
    private String methodRule = "";
    private String person = "";
    private boolean accountOwnerFirst;
    private int hours;
    private int weight;

    protected WantedSheet() {
    }

    public void by(Method method) {
        if (this.method == null) {
            this.method = method;
            methodRule = rule();
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
        narrows();
    }

    /** Nobody gets it who knows less, until it is so many minutes old. */
    public void prefer(String key, int level, int minutes) {
        preferred.merge(key, new Preferred(key, level, minutes), (one, other) -> one.level() >= other.level() ? one : other);
        narrows();
    }

    /** Somebody away who is back within so many hours counts as there. */
    public void dueWithin(int hours) {
        if (this.hours == 0) {
            this.hours = hours;
            narrows();
        }
    }

    public void weighs(int weight) {
        if (this.weight == 0) {
            this.weight = weight;
            counts();
        }
    }

    /** The rule now firing says who of the pool may have it. */
    protected void narrows() {
        counts();
    }

    protected final Method method(Method otherwise) {
        return method == null ? otherwise : method;
    }

    /** The rule that named the method; empty when none did. */
    protected final String methodRule() {
        return methodRule;
    }

    protected final String person() {
        return person;
    }

    protected final boolean accountOwnerFirst() {
        return accountOwnerFirst;
    }

    protected final List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    protected final List<Preferred> preferred() {
        return List.copyOf(preferred.values());
    }

    protected final int dueWithinHours() {
        return hours;
    }

    protected final int weight() {
        return Math.max(weight, USUAL_WEIGHT);
    }
}
