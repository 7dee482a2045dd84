package dev.baton.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door before a server's port: closed, it cuts all connections and takes no new ones. */
final class Gate implements AutoCloseable {

    private final int port = Ports.free();
    private final int target;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private Thread porter;
    private volatile long firstGuest;

    Gate(int target) {
        this.target = target;
        open();
    }

    int port() {
        return port;
    }

    /** {@link System#nanoTime()} when the first came after the last opening; 0 before. */
    long firstGuest() {
        return firstGuest;
    }

    void open() {
        try {
            firstGuest = 0;
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = opened;
            // A platform thread: closing the socket under a virtual one may let one more in, or never wake it.
            porter = Thread.ofPlatform().daemon().start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        quietly(door);
        try {
            porter.join(); // whoever knocked last is among those to be cut off
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        passing.forEach(Gate::quietly);
        passing.clear();
    }

    private void accept(ServerSocket opened) {
        while (true) {
            try {
                Socket guest = opened.accept();
                Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
                guest.setTcpNoDelay(true);
                host.setTcpNoDelay(true);
                firstGuest = firstGuest == 0 ? System.nanoTime() : firstGuest;
                passing.add(guest);
                passing.add(host);
                Thread.ofVirtual().start(() -> pump(guest, host));
                Thread.ofVirtual().start(() -> pump(host, guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends learn it by the closed sockets.
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
