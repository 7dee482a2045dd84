package dev.baton.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every mail at once and remembers for whom it was and when it came: RFC 5321, as little as a client needs. */
final class SmtpSink implements AutoCloseable {

    /** @param at {@link System#nanoTime()} of the acknowledgement */
    record Taken(String to, String messageId, String subject, long at) {
    }

    private final ServerSocket server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    SmtpSink() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    int count() {
        return taken.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO" -> say(out, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    case "DATA" -> {
                        say(out, "354 go on");
                        taken.add(read(in, to));
                        say(out, "250 taken");
                    }
                    case "RCPT" -> {
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>')).toLowerCase();
                        say(out, "250 ok");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // A killed client says no farewell; what it did not end with a dot was not taken.
        }
    }

    private static Taken read(BufferedReader in, String to) throws IOException {
        String id = "";
        String subject = "";
        boolean headers = true;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The client went away in the middle of a mail");
            }
            headers &= !line.isEmpty();
            if (headers && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = (line.length() > 12 ? line : line + in.readLine()).substring(11).strip();
            } else if (headers && line.regionMatches(true, 0, "Subject:", 0, 8)) {
                subject = line.substring(8).strip();
            }
        }
        return new Taken(to, id, subject, System.nanoTime());
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
