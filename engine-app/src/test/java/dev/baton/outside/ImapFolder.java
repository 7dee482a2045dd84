package dev.baton.outside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** A folder of an {@link ImapServer}: mails by UID, with their flags, until somebody takes them away. */
final class ImapFolder {

    /** @param flags as IMAP writes them, such as {@code \Seen} */
    record Kept(byte[] raw, Set<String> flags) {
    }

    private final NavigableMap<Long, Kept> mails = new TreeMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private long uidValidity = 1;
    private long nextUid = 1;
    private long changes;

    void add(byte[] raw) {
        fill(1, number -> raw);
    }

    /** Puts many in at once; whoever waits in IDLE hears of them together. */
    void fill(int count, IntFunction<byte[]> mail) {
        synchronized (this) {
            for (int number = 0; number < count; number++) {
                mails.put(nextUid++, new Kept(mail.apply(number), new TreeSet<>()));
            }
            changes++;
        }
        watchers.forEach(Runnable::run);
    }

    /** The same mails under other numbers, as after a restore from a backup (RFC 3501, 2.3.1.1). */
    synchronized void renumber() {
        NavigableMap<Long, Kept> before = new TreeMap<>(mails);
        mails.clear();
        uidValidity++;
        nextUid += 1000;
        before.values().forEach(mail -> mails.put(nextUid++, mail));
        changes++;
    }

    synchronized int size() {
        return mails.size();
    }

    /** Copies of what is here, in order of their UIDs. */
    synchronized List<Kept> mails() {
        return List.copyOf(mails.values());
    }

    synchronized int seen() {
        return (int) mails.values().stream().filter(mail -> mail.flags.contains("\\Seen")).count();
    }

    synchronized long uidValidity() {
        return uidValidity;
    }

    synchronized long nextUid() {
        return nextUid;
    }

    /** Grows whenever mail comes or goes. */
    synchronized long changes() {
        return changes;
    }

    synchronized List<Long> uids() {
        return new ArrayList<>(mails.keySet());
    }

    /** @param set of UIDs as in RFC 3501: {@code 1:3,7:*} */
    synchronized NavigableMap<Long, Kept> named(String set) {
        NavigableMap<Long, Kept> found = new TreeMap<>();
        if (!mails.isEmpty()) {
            for (String range : set.split(",")) {
                String[] ends = range.split(":");
                long one = uid(ends[0]);
                long other = uid(ends[ends.length - 1]);
                found.putAll(mails.subMap(Math.min(one, other), true, Math.max(one, other), true));
            }
        }
        return found;
    }

    /** Adds flags to mails, or takes them away. */
    synchronized void mark(String set, Collection<String> flags, boolean add) {
        named(set).values().forEach(mail -> {
            if (add) {
                mail.flags.addAll(flags);
            } else {
                mail.flags.removeAll(flags);
            }
        });
    }

    void take(Collection<Kept> copies) {
        synchronized (this) {
            copies.forEach(mail -> mails.put(nextUid++, new Kept(mail.raw, new TreeSet<>(mail.flags))));
            changes++;
        }
        watchers.forEach(Runnable::run);
    }

    synchronized void remove(Collection<Long> uids) {
        mails.keySet().removeAll(List.copyOf(uids));
        changes++;
    }

    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void forget(Runnable watcher) {
        watchers.remove(watcher);
    }

    private long uid(String written) {
        return written.equals("*") ? mails.lastKey() : Long.parseLong(written);
    }
}
