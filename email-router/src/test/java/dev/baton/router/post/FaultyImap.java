package dev.baton.router.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A wire to an IMAP server that misbehaves at chosen commands until it is healed: GreenMail itself injects no faults
 * and cannot be restarted.
 */
public final class FaultyImap implements AutoCloseable {

    /** At a command: answers NO; hangs up before the server hears of it, when it is done, or in mid-answer. */
    public enum Fault { REFUSE, HANG_UP, HANG_UP_AFTER, CUT }

    private final ServerSocket door;
    private final int to;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final Map<String, Runnable> befores = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> answers = UnaryOperator.identity();

    public FaultyImap(int to) {
        this.to = to;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** @param command or a part of it, such as {@code UID STORE} */
    public void at(String command, Fault fault) {
        faults.put(command, fault);
    }

    public void heal() {
        faults.clear();
    }

    /** Once: what happens before the server hears the next command that begins so. */
    public void before(String command, Runnable happens) {
        befores.put(command, happens);
    }

    /** Each line of the server's as the client is to see it, with its line end. */
    public void rewrite(UnaryOperator<String> answers) {
        this.answers = answers;
    }

    /** What clients said that begins so, over all connections. */
    public List<String> heard(String command) {
        return heard.stream().filter(line -> line.startsWith(command)).toList();
    }

    /** Hangs up on everybody; whoever calls again is served. */
    public void cut() {
        open.forEach(Conversation::hangUp);
        open.clear();
    }

    /** Null for a command that passes. */
    Fault hears(String command) {
        befores.keySet().stream().filter(command::startsWith).toList().forEach(one -> befores.remove(one).run());
        heard.add(command);
        return faults.entrySet().stream().filter(fault -> command.contains(fault.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    String rewritten(String answer) {
        return answers.apply(answer);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(new Conversation(this, client, server).begin());
            } catch (IOException closed) {
                // The next one may do better.
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        cut();
    }
}
