package dev.baton.unit;

import dev.baton.id.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What one transaction carries with it: who acts, because of what, the rows of the ledgers that it will write in batches
 * just before the commit, and what is to happen after it.
 */
public final class Unit {

    private Actor actor;
    private Ref cause;
    private final Map<Ledger<?>, List<Object>> entries = new LinkedHashMap<>();
    private final Map<Ref, Object> loaded = new HashMap<>();
    private final Map<Class<?>, Object> owned = new HashMap<>();
    private final NavigableMap<Long, Deque<Runnable>> lastly = new TreeMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Unit(Actor actor, Ref cause) {
        this.actor = actor;
        this.cause = cause;
    }

    public Actor actor() {
        return actor;
    }

    /** The decision, mail, task or event that all of this follows from; null when a person just acts. */
    public Ref cause() {
        return cause;
    }

    /** From here on everything follows from {@code cause}. */
    public void because(Ref cause) {
        this.cause = cause;
    }

    public void by(Actor actor) {
        this.actor = actor;
    }

    /** Adds a row to a ledger; it is written with all others of its kind in one batch before the commit. */
    public <T> void add(Ledger<T> ledger, T entry) {
        entries.computeIfAbsent(ledger, any -> new ArrayList<>()).add(entry);
    }

    /** What this unit is about to write to a ledger, oldest first. */
    @SuppressWarnings("unchecked") // add() lets in only entries of the ledger's own type
    public <T> List<T> pending(Ledger<T> ledger) {
        return List.copyOf((List<T>) entries.getOrDefault(ledger, List.of()));
    }

    /**
     * Runs as the last act before the ledgers are written, by whom and because of what it is now: the place for a lock
     * that others wait for.
     *
     * @param place what it locks: lower ones come first, in every unit. Two units that lock the same places do not wait for
     *              each other in a circle; where places share rows they may, and one of them is done again
     */
    public void lastly(long place, Runnable act) {
        Actor who = actor;
        Ref why = cause;
        lastly.computeIfAbsent(place, any -> new ArrayDeque<>()).add(() -> {
            by(who);
            because(why);
            act.run();
        });
    }

    /** What somebody keeps as long as this unit lasts; made when it is first asked for. */
    public <T> T own(Class<T> type, Supplier<T> first) {
        return type.cast(owned.computeIfAbsent(type, any -> first.get()));
    }

    /** Runs once the commit is done: wake-ups and pushes, nothing that must not be lost. */
    public void afterCommit(Runnable act) {
        afterCommit.add(act);
    }

    /** Remembers a record as it was read, so that a change can be told from what it was before. */
    public void remember(Ref record, Object asLoaded) {
        loaded.put(record, asLoaded);
    }

    public Object remembered(Ref record) {
        return loaded.get(record);
    }

    /** A record as this unit last read or saved it; read now when it did neither. A change by others is still noticed. */
    public <R> R known(Ref record, Class<R> type, Supplier<Optional<R>> read) {
        Object known = loaded.get(record);
        return type.isInstance(known) ? type.cast(known)
                : read.get().orElseThrow(() -> new IllegalStateException("There is no " + record));
    }

    /** Runs the last acts now, for a caller that must tell what came of them and does nothing more but that. */
    public void settle() {
        while (!lastly.isEmpty()) {
            Deque<Runnable> first = lastly.firstEntry().getValue();
            first.poll().run();
            lastly.values().removeIf(Deque::isEmpty);
        }
    }

    void finish() {
        settle();
        while (!entries.isEmpty()) {
            var batch = new LinkedHashMap<>(entries);
            entries.clear();
            batch.forEach(Unit::write);
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    @SuppressWarnings("unchecked") // add() lets in only entries of the ledger's own type
    private static <T> void write(Ledger<T> ledger, List<Object> entries) {
        ledger.write((List<T>) entries);
    }
}
