package dev.baton.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What several threads ask for at the same moment, done in one go, as a database writes several commits at once: whoever finds
 * a free place takes along all that wait and are like its own. Who comes alone is done at once. Where a lot fails, each of it
 * is done by itself, so that nobody fails by what others asked.
 */
public final class Lots<Q, A> {

    private final Function<List<Q>, List<A>> work;
    private final BiPredicate<Q, Q> alike;
    private final int most;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Asked> waiting = new ArrayDeque<>();
    private int places;

    /**
     * @param places lots that are worked at once
     * @param most   of a lot
     * @param alike  who may be in one lot
     * @param work   a lot's, in one transaction; answers in the order of what was asked
     */
    public Lots(int places, int most, BiPredicate<Q, Q> alike, Function<List<Q>, List<A>> work) {
        this.places = places;
        this.most = most;
        this.alike = alike;
        this.work = work;
    }

    private enum State { WAITS, TAKEN, DONE, FAILED }

    private final class Asked {

        private final Q what;
        private State state = State.WAITS;
        private A answer;

        Asked(Q what) {
            this.what = what;
        }
    }

    /** Returns when it is done. What its own work throws is thrown here. */
    public A ask(Q what) {
        Asked mine = new Asked(what);
        List<Asked> lot = lotOf(mine);
        if (lot.size() > 1) {
            together(lot);
        } else if (!lot.isEmpty()) {
            return alone(mine, true);
        }
        return mine.state == State.DONE ? mine.answer : alone(mine, false);
    }

    /** How many nobody works on yet. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Empty when somebody else took it along, and is ready with it. */
    private List<Asked> lotOf(Asked mine) {
        lock.lock();
        try {
            waiting.add(mine);
            while (mine.state == State.TAKEN || mine.state == State.WAITS && places == 0) {
                changed.awaitUninterruptibly();
            }
            if (mine.state != State.WAITS) {
                return List.of();
            }
            places--;
            return taken(mine);
        } finally {
            lock.unlock();
        }
    }

    private List<Asked> taken(Asked mine) {
        List<Asked> lot = new ArrayList<>();
        waiting.remove(mine);
        lot.add(mine);
        for (Iterator<Asked> others = waiting.iterator(); others.hasNext() && lot.size() < most;) {
            Asked other = others.next();
            if (alike.test(mine.what, other.what)) {
                others.remove();
                lot.add(other);
            }
        }
        lot.forEach(one -> one.state = State.TAKEN);
        return lot;
    }

    private void together(List<Asked> lot) {
        List<A> answers = null;
        try {
            answers = work.apply(lot.stream().map(one -> one.what).toList());
        } catch (RuntimeException oneOfThem) {
            // Whose fault it was shows when each is done by itself.
        } finally {
            ready(lot, answers);
        }
    }

    private A alone(Asked mine, boolean inPlace) {
        try {
            return work.apply(List.of(mine.what)).getFirst();
        } finally {
            if (inPlace) {
                ready(List.of(), null);
            }
        }
    }

    private void ready(List<Asked> lot, List<A> answers) {
        lock.lock();
        try {
            for (int place = 0; place < lot.size(); place++) {
                lot.get(place).state = answers == null ? State.FAILED : State.DONE;
                lot.get(place).answer = answers == null ? null : answers.get(place);
            }
            places++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
