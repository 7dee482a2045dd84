package dev.baton.router.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server that misbehaves by recipient: {@code defer@} and {@code defer2@} (until it is {@link #kind}), {@code refuse@},
 * {@code many@} (552 unless alone), {@code hangup@} after the final dot. {@code slow@} does {@link #meanwhile} before it
 * acknowledges, {@code busy@} before it refuses for now.
 */
final class FaultySmtp implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    /** What the house slow.example says to each recipient. */
    volatile String slowHouse = "421 4.7.0 too many mails from you";
    /** Whether it takes what it deferred before. */
    volatile boolean kind;
    private final List<List<String>> served = new CopyOnWriteArrayList<>();
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

    /** Whom mails were handed over for, whatever their headers say. */
    List<String> recipients() {
        return recipients;
    }

    /** For whom each mail was acknowledged. */
    List<List<String>> served() {
        return served;
    }

    /** Of envelopes. */
    List<String> senders() {
        return senders;
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
        var accepted = new ArrayList<String>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase().split("[ :]")[0];
            switch (verb) {
                case "MAIL" -> {
                    senders.add(line.replaceAll(".*<|>.*", ""));
                    accepted.clear();
                    say(client, "250 ok");
                }
                case "RCPT" -> {
                    to = line;
                    recipients.add(line.replaceAll(".*<|>.*", ""));
                    var reply = reply(line, accepted);
                    if (reply.startsWith("250")) {
                        accepted.add(line.replaceAll(".*<|>.*", ""));
                    }
                    say(client, reply);
                }
                case "DATA" -> {
                    if (to.contains("<busy@")) {
                        meanwhile.run();
                        say(client, "451 busy");
                        continue;
                    }
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
                    served.add(List.copyOf(accepted));
                    say(client, "250 taken");
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private String reply(String recipient, List<String> accepted) {
        return recipient.contains("@slow.example") ? slowHouse
                : recipient.matches(".*<defer2?@.*") && !kind ? "450 try later"
                : recipient.contains("<many@") && !accepted.isEmpty() ? "552 too many recipients"
                : recipient.contains("<refuse@") ? "550 5.1.1 no such user" : "250 ok";
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
