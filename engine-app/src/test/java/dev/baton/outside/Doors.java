package dev.baton.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The ports of a server of the tests: one for each of its clients, so that it can be told who came. */
final class Doors implements AutoCloseable {

    /** What is done with a client, in a thread of his own. */
    interface Host {
        void serve(Socket guest, int door);
    }

    private final Host host;
    private final List<ServerSocket> doors = new CopyOnWriteArrayList<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    Doors(Host host) {
        this.host = host;
    }

    /** Opens one more, and says its port. */
    int open() {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            doors.add(door);
            Thread.ofPlatform().daemon().start(() -> accept(door));
            return door.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Hangs up on everybody; whoever calls again is served. */
    void hangUp() {
        guests.forEach(Doors::quietly);
        guests.clear();
    }

    @Override
    public void close() {
        doors.forEach(Doors::quietly);
        hangUp();
    }

    private void accept(ServerSocket door) {
        while (true) {
            try {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                guests.add(guest);
                Thread.ofPlatform().daemon().start(() -> { // a virtual one costs a call twice as much
                    host.serve(guest, door.getLocalPort());
                    guests.remove(guest);
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void quietly(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
