package dev.baton.router.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that misbehaves by recipient: {@code defer@}, {@code refuse@}, {@code hangup@} after the final dot. {@code slow@} does
 * {@link #meanwhile} before it acknowledges.
 */
final class FaultySmtp implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> { };

    FaultySmtp() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void meanwhile(Runnable something) {
        meanwhile = something;
    }

    /** Whole mails that arrived, whether they were acknowledged or not. */
    List<String> taken() {
        return taken;
    }

    private void accept() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                serve(client);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 faulty");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase().split("[ :]")[0];
            switch (verb) {
                case "RCPT" -> {
                    to = line;
                    say(client, line.contains("<defer@") ? "450 try later" : line.contains("<refuse@")
                            ? "550 5.1.1 no such user" : "250 ok");
                }
                case "DATA" -> {
                    say(client, "354 go on");
                    var mail = new StringBuilder();
                    for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    taken.add(mail.toString());
                    if (to.contains("<hangup@")) {
                        client.close();
                        return;
                    }
                    if (to.contains("<slow@")) {
                        meanwhile.run();
                    }
                    say(client, "250 taken");
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
