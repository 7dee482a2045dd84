package dev.baton.rules.service;

import dev.baton.rules.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Rules plan steps at shares of the target's time; the facts say which of them are due now. */
public final class EscalationSheet extends Sheet<Escalation> {

    private static final class Plan {
        private final Set<Who> notice = new LinkedHashSet<>();
        private final Set<Who> mail = new LinkedHashSet<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private Who moveTo;

        private Step at(int share) {
            return new Step(share, List.copyOf(notice), List.copyOf(mail), moveTo);
        }
    }

    private final NavigableMap<Integer, Plan> plans = new TreeMap<>();
    private final EscalationFacts facts;

    EscalationSheet(EscalationFacts facts) {
        this.facts = facts;
    }

    /** At this share of the time, in percent, somebody gets a notice in the inbox. */
    public void notice(int share, Who who) {
        plan(share).notice.add(who);
    }

    public void mail(int share, Who who) {
        plan(share).mail.add(who);
    }

    /** At this share the work moves; the first rule that moves it decides. */
    public void move(int share, Who to) {
        Plan plan = plan(share);
        plan.moveTo = plan.moveTo == null ? to : plan.moveTo;
    }

    private Plan plan(int share) {
        Plan plan = plans.computeIfAbsent(share, at -> new Plan());
        plan.rules.add(rule());
        return plan;
    }

    @Override
    protected Escalation outcome() {
        int now = Math.max(facts.handled(), facts.reached());
        List<Step> steps = new ArrayList<>();
        plans.subMap(facts.handled(), false, now, true).forEach((share, plan) -> {
            steps.add(plan.at(share));
            plan.rules.forEach(this::counts);
        });
        Integer next = plans.higherKey(now);
        return new Escalation(List.copyOf(steps), next == null ? 0 : next);
    }
}
